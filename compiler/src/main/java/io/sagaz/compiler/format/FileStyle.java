package io.sagaz.compiler.format;

import io.sagaz.compiler.syntax.Declaration;
import io.sagaz.compiler.syntax.FileUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file: namespace, imports by name, declarations in their order. */
final class FileStyle {
    private final FileUnit unit;
    private final Phrases phrases;
    private final Pieces pieces;
    private final Damage damage;
    private final DeclarationStyle declarations;
    private final List<Doc> docs = new ArrayList<>();

    /** Of the first piece that isn't in {@code docs} yet. */
    private int next;

    private FileStyle(FileUnit unit, Pieces pieces) {
        this.unit = unit;
        this.phrases = new Phrases(pieces);
        this.pieces = pieces;
        this.damage = new Damage(phrases, unit);
        this.declarations = new DeclarationStyle(phrases, damage);
    }

    static Doc of(FileUnit unit, Pieces pieces) {
        return new FileStyle(unit, pieces).file();
    }

    private Doc file() {
        unit.namespace().ifPresent(path -> {
            int end = firstImport();
            int covered = phrases.end(path.span());
            boolean sound = pieces.is(0, "namespace")
                    && !damage.extent(path.span(), end).damaged()
                    && covered > 0;
            add(new Damage.Extent(0, end, !sound), phrases.words(0, covered), Doc.Blank.NONE);
        });
        imports();
        List<Declaration> all = unit.declarations();
        for (int i = 0; i < all.size(); i++) {
            int end = i + 1 < all.size() ? phrases.start(all.get(i + 1).span()) : pieces.size() - 1;
            Damage.Extent extent = damage.extent(all.get(i), end);
            untaken(extent.first());
            Doc.Blank blank = i == 0 && next > 0 ? Doc.Blank.ONE : Doc.Blank.keptFrom(pieces.get(extent.first()));
            add(extent, extent.damaged() ? Doc.SPACE : declarations.declaration(all.get(i)), blank);
        }
        untaken(pieces.size() - 1);
        atEnd();
        return new Doc.Concat(docs);
    }

    private void add(Damage.Extent extent, Doc doc, Doc.Blank blank) {
        docs.add(new Doc.Line("", true, blank));
        docs.add(extent.damaged() ? new Doc.Raw(pieces.verbatim(extent.first(), extent.end())) : doc);
        next = extent.end();
    }

    /** What error recovery passed over. */
    private void untaken(int before) {
        if (next < before) {
            add(new Damage.Extent(next, before, true), Doc.SPACE, Doc.Blank.keptFrom(pieces.get(next)));
        }
    }

    private int firstImport() {
        return unit.imports().isEmpty()
                ? firstDeclaration()
                : phrases.start(unit.imports().get(0).span());
    }

    private int firstDeclaration() {
        return unit.declarations().isEmpty()
                ? pieces.size() - 1
                : phrases.start(unit.declarations().get(0).span());
    }

    private void imports() {
        List<Damage.Extent> extents = new ArrayList<>();
        for (int i = 0; i < unit.imports().size(); i++) {
            boolean isLast = i == unit.imports().size() - 1;
            int end = isLast
                    ? firstDeclaration()
                    : phrases.start(unit.imports().get(i + 1).span());
            extents.add(damage.extent(unit.imports().get(i).span(), end));
        }
        if (extents.isEmpty()) {
            return;
        }
        untaken(extents.get(0).first());
        if (extents.stream().anyMatch(Damage.Extent::damaged)) {
            extents.forEach(each ->
                    add(each, phrases.words(each.first(), each.end()), Doc.Blank.keptFrom(pieces.get(each.first()))));
        } else {
            sorted(extents);
        }
    }

    private void sorted(List<Damage.Extent> extents) {
        int end = extents.get(extents.size() - 1).end();
        Doc.Blank blank = next > 0 ? Doc.Blank.ONE : Doc.Blank.NONE;
        int top = extents.get(0).first();
        int ofFile = top == 0 ? Heading.remarks(pieces.get(0)) : 0;
        if (ofFile > 0) {
            docs.add(Doc.Line.HARD);
            docs.add(new Doc.Before(Heading.alone(pieces.get(0), ofFile)));
            blank = Doc.Blank.ONE;
        }
        List<Damage.Extent> sorted = extents.stream()
                .sorted(Comparator.comparing((Damage.Extent each) -> pieces.is(each.first() + 1, "java"))
                        .thenComparing(this::path))
                .toList();
        for (Damage.Extent each : sorted) {
            Doc words = each.first() == top && ofFile > 0
                    ? Doc.all(
                            new Doc.Word(Heading.without(pieces.get(0), ofFile), true),
                            Doc.SPACE,
                            phrases.words(each.first() + 1, each.end()))
                    : phrases.words(each.first(), each.end());
            add(each, words, blank);
            blank = Doc.Blank.NONE;
        }
        next = end;
    }

    private String path(Damage.Extent extent) {
        StringBuilder path = new StringBuilder();
        for (int i = extent.first() + 1; i < extent.end(); i++) {
            path.append(pieces.get(i).token().text());
        }
        return path.toString();
    }

    private void atEnd() {
        Piece end = pieces.get(pieces.size() - 1);
        if (!end.before().isEmpty()) {
            docs.add(new Doc.Line("", true, Doc.Blank.keptFrom(end)));
            docs.add(new Doc.Before(end));
        }
    }
}
