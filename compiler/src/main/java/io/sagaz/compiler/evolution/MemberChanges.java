package io.sagaz.compiler.evolution;

import io.sagaz.compiler.definition.Definition.Member;
import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.FieldModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a type or the parameters of an operation or saga, then and now. */
final class MemberChanges {
    /** Whatever was written as the first can be read as the second. */
    private static final Map<String, Set<String>> READABLE = Map.of("Int", Set.of("Long"));

    private final String owner;
    private final String word;
    private final Span span;
    private final List<FieldModel> fields;

    /**
     * @param owner in backticks, as the messages have it
     * @param word for one of them, such as parameter
     * @param span of the owner's name
     * @param fields those of now
     */
    MemberChanges(String owner, String word, Span span, List<FieldModel> fields) {
        this.owner = owner;
        this.word = word;
        this.span = span;
        this.fields = fields;
    }

    List<Diagnostic> between(List<Member> old, List<Member> now) {
        List<Diagnostic> found = new ArrayList<>();
        List<Member> added =
                now.stream().filter(each -> named(old, each.name()).isEmpty()).toList();
        List<Member> removed =
                old.stream().filter(each -> named(now, each.name()).isEmpty()).toList();
        List<Member> renamed = new ArrayList<>();
        for (Member member : removed) {
            Optional<Member> other = added.stream()
                    .filter(each -> each.type().equals(member.type()) && !renamed.contains(each))
                    .findFirst();
            other.ifPresent(renamed::add);
            found.add(removed(member, other));
        }
        added.stream()
                .filter(each -> !each.omissible() && !renamed.contains(each))
                .forEach(each -> found.add(required(each)));
        for (Member member : old) {
            named(now, member.name()).flatMap(each -> changed(member, each)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Member> named(List<Member> members, String name) {
        return members.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private Span spanOf(Member member) {
        return fields.stream()
                .filter(each -> each.name().equals(member.name()))
                .findFirst()
                .map(FieldModel::span)
                .orElse(span);
    }

    private Diagnostic removed(Member member, Optional<Member> other) {
        String name = "`" + member.name() + "`";
        String message = other.map(
                        each -> "the " + word + " " + name + " of " + owner + " is called `" + each.name() + "` now")
                .orElse("the " + word + " " + name + " of " + owner + " is gone");
        return Diagnostic.at(other.map(this::spanOf).orElse(span), Code.REMOVED, message)
                .why("what running sagas and waiting messages carry in " + name + " is lost when it is read")
                .help("keep `" + member.name() + ": " + Names.simple(member.type()) + "`, and mark it `@deprecated`")
                .build();
    }

    private Diagnostic required(Member member) {
        return Diagnostic.at(
                        spanOf(member),
                        Code.NEWLY_REQUIRED,
                        "the " + word + " `" + member.name() + "` of " + owner + " is new and has to be there")
                .why("what running sagas and waiting messages carry doesn't have it, so it can't be read:"
                        + " such a saga is suspended")
                .help("make it optional: `" + member.name() + ": " + Names.simple(member.type()) + "?`")
                .build();
    }

    private Optional<Diagnostic> changed(Member old, Member now) {
        if (old.type().equals(now.type())) {
            return old.omissible() && !now.omissible() ? Optional.of(noDefault(now)) : Optional.empty();
        }
        if (isReadable(old.type(), now.type())) {
            return Optional.empty();
        }
        if (old.type().equals(now.type() + "?")) {
            return Optional.of(present(old, now));
        }
        return Optional.of(Diagnostic.at(
                        spanOf(now),
                        Code.TYPE_CHANGED,
                        "the " + word + " `" + now.name() + "` of " + owner + " was " + Names.article(old.type())
                                + " and is " + Names.article(now.type()) + " now")
                .why("what running sagas and waiting messages carry was written as `" + Names.simple(old.type())
                        + "` and can't be read as `" + Names.simple(now.type()) + "`: such a saga is suspended")
                .help("keep `" + now.name() + ": " + Names.simple(old.type()) + "`, and add an optional " + word
                        + " of the new type beside it")
                .build());
    }

    private static boolean isReadable(String old, String now) {
        String present = now.endsWith("?") ? now.substring(0, now.length() - 1) : now;
        String before = now.endsWith("?") && old.endsWith("?") ? old.substring(0, old.length() - 1) : old;
        return before.equals(present) || READABLE.getOrDefault(before, Set.of()).contains(present);
    }

    private Diagnostic present(Member old, Member now) {
        return Diagnostic.at(
                        spanOf(now),
                        Code.NEWLY_REQUIRED,
                        "the " + word + " `" + now.name() + "` of " + owner
                                + " could be absent and has to be there now")
                .why("where running sagas and waiting messages carry none, it can't be read: such a saga is suspended")
                .help("keep `" + now.name() + ": " + Names.simple(old.type()) + "`")
                .build();
    }

    private Diagnostic noDefault(Member now) {
        return Diagnostic.at(
                        spanOf(now),
                        Code.NEWLY_REQUIRED,
                        "the " + word + " `" + now.name() + "` of " + owner + " had a default value and has none now")
                .why("where what running sagas and waiting messages carry was written without it, it can't be read:"
                        + " such a saga is suspended")
                .help("keep the default value")
                .build();
    }
}
