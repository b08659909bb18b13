package io.sagaz.compiler;

import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Files that somebody types in, and what was typed last. */
final class Edited {
    /** Edits that people make, and some that nobody makes. */
    enum Kind {
        LEAVE_OUT,
        PUT_BACK,
        DELETE_WORD,
        DOUBLE_WORD,
        RENAME,
        RENAME_EVERYWHERE,
        MOVE_DOWN,
        TAKE_TEXT_OF_ANOTHER,
        DELETE_CHARACTER
    }

    /**
     * An edit of any project: all numbers are taken modulo what there is.
     *
     * @param file that is edited
     * @param word in it
     * @param other word of another file, or that file
     * @param analysed whether an editor has the time to look at the result
     */
    record Edit(Kind kind, int file, int word, int other, boolean analysed) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final int FILES_MAX = 12;

    private final Map<String, String> original = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private Workspace workspace = Workspace.empty();

    /** The declarations of each file are spread over several, so that files have much to do with each other. */
    Edited(List<Path> files) {
        for (Path file : files) {
            spread(Cases.name(file), text(file));
        }
        original.forEach(this::type);
    }

    /** Also of one that isn't UTF-8. */
    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Workspace.empty().with("", bytes).text("").orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void spread(String name, String text) {
        FileUnit unit = Workspace.empty().with(name, text).units().get(0);
        List<Declaration> declarations = unit.declarations();
        if (declarations.isEmpty()) {
            original.put(name, text);
            return;
        }
        String head = text.substring(0, declarations.get(0).span().start().offset());
        int files = Math.min(declarations.size(), FILES_MAX);
        for (int i = 0; i < declarations.size(); i++) {
            int end = i + 1 < declarations.size()
                    ? declarations.get(i + 1).span().start().offset()
                    : text.length();
            String part = text.substring(declarations.get(i).span().start().offset(), end);
            original.merge("%02d-%s".formatted(i % files, name), head + part, (one, other) -> one + part);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    /** The same files for somebody who has never seen them. */
    Workspace unknown() {
        Workspace fresh = Workspace.empty();
        for (Map.Entry<String, String> file : texts.entrySet()) {
            fresh = fresh.with(file.getKey(), file.getValue());
        }
        return fresh;
    }

    void apply(Edit edit) {
        String file = pick(List.copyOf(original.keySet()), edit.file());
        String text = texts.getOrDefault(file, "");
        List<MatchResult> words = words(text);
        if (edit.kind() == Kind.LEAVE_OUT) {
            texts.remove(file);
            workspace = workspace.without(file);
        } else if (edit.kind() == Kind.PUT_BACK) {
            type(file, original.getOrDefault(file, ""));
        } else if (edit.kind() == Kind.TAKE_TEXT_OF_ANOTHER) {
            type(file, pick(List.copyOf(original.values()), edit.other()));
        } else if (!words.isEmpty()) {
            type(file, typed(text, pick(words, edit.word()), edit));
        }
    }

    private String typed(String text, MatchResult word, Edit edit) {
        String before = text.substring(0, word.start());
        String after = text.substring(word.end());
        return switch (edit.kind()) {
            case DELETE_WORD -> before + after;
            case DOUBLE_WORD -> before + word.group() + " " + word.group() + after;
            case RENAME -> before + otherWord(edit.other()) + after;
            case RENAME_EVERYWHERE -> text.replaceAll("\\b" + word.group() + "\\b", otherWord(edit.other()));
            case MOVE_DOWN -> before + "\n// moved\n  " + word.group() + after;
            case DELETE_CHARACTER ->
                text.substring(0, edit.other() % text.length()) + text.substring(edit.other() % text.length() + 1);
            case LEAVE_OUT, PUT_BACK, TAKE_TEXT_OF_ANOTHER -> throw new IllegalStateException(edit + " types nothing");
        };
    }

    private String otherWord(int number) {
        List<String> known = new ArrayList<>();
        original.values().forEach(text -> words(text).forEach(word -> known.add(word.group())));
        return known.isEmpty() ? "nothing" : pick(known, number);
    }

    private static List<MatchResult> words(String text) {
        return WORD.matcher(text).results().toList();
    }

    private static <T> T pick(List<T> all, int number) {
        return all.get(number % all.size());
    }

    private void type(String file, String text) {
        texts.put(file, text);
        workspace = workspace.with(file, text);
    }
}
