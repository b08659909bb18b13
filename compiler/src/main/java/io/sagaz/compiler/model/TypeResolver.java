package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Position;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.model.Type.Primitive;
import io.sagaz.compiler.syntax.Name;
import io.sagaz.compiler.syntax.TypeRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From what was typed to a type. */
final class TypeResolver {
    private static final Set<SymbolKind> TYPES = EnumSet.of(SymbolKind.RECORD, SymbolKind.ENUM);

    /** What other languages call the result of what has none. */
    private static final Set<String> NO_RESULT = Set.of("void", "Void", "unit", "Unit");

    /** What other languages call a type that may be absent. */
    private static final Set<String> OPTIONAL = Set.of("Optional", "Option", "Maybe", "Nullable");

    private final Site site;

    TypeResolver(Site site) {
        this.site = site;
    }

    Type resolve(TypeRef ref) {
        Type type = present(ref);
        return ref.optional() > 0 ? TypeRules.optional(type) : type;
    }

    /** @return empty also for a type by which another language says that there is no result; that is reported */
    Optional<Type> result(Optional<TypeRef> ref) {
        Optional<TypeRef> none = ref.map(TypeRef::name)
                .map(Name::text)
                .filter(name -> NO_RESULT.contains(name) && !site.scope().mayMean(name))
                .flatMap(name -> ref);
        none.ifPresent(this::noResult);
        return none.isPresent() ? Optional.empty() : ref.map(this::resolve);
    }

    private void noResult(TypeRef ref) {
        String name = ref.name().text();
        Diagnostic.Builder diagnostic = site.at(
                        ref.name().span(),
                        Code.NAME_NOT_FOUND,
                        "there is no `" + name + "`: what has no result names none")
                .help("leave out `: " + name + "`");
        String before = site.unit().text().substring(0, ref.span().start().offset());
        int colon = before.lastIndexOf(':');
        if (colon >= 0 && before.substring(colon + 1).matches(" *")) {
            Position start = Spans.right(ref.span().start(), colon - before.length());
            diagnostic.fix(
                    "Leave it out",
                    new Edit(new Span(ref.span().file(), start, ref.span().end()), ""));
        }
        site.missing(diagnostic, name, List.of(NO_RESULT, site.unit().file()), Optional.empty());
    }

    private Type present(TypeRef ref) {
        String name = ref.name().text();
        if (ref.name().missing()) {
            return site.erroneous();
        }
        List<Type> arguments = ref.arguments().stream().map(this::resolve).toList();
        if (name.equals(BuiltIns.LIST)) {
            return takes(ref, 1, "`List<T>`") ? new Type.ListOf(arguments.get(0)) : site.erroneous();
        }
        if (name.equals(BuiltIns.MAP)) {
            return takes(ref, 2, "`Map<String, T>`") ? map(ref, arguments) : site.erroneous();
        }
        if (OPTIONAL.contains(name) && arguments.size() == 1 && !site.scope().mayMean(name)) {
            return optional(ref, arguments.get(0));
        }
        Type type = named(ref, name);
        // What isn't known may well take arguments.
        return TypeRules.isErroneous(type) || takes(ref, 0, "`" + name + "`") ? type : site.erroneous();
    }

    /** As other languages have it. */
    private Type optional(TypeRef ref, Type present) {
        String right = site.text(ref.arguments().get(0).span()) + "?";
        site.report(site.at(
                        ref.name().span().to(ref.span()),
                        Code.NAME_NOT_FOUND,
                        "there is no `" + ref.name().text() + "`: the type of what may be absent has a `?`")
                .help("write `" + right + "`")
                .fix("Write `" + right + "`", new Edit(ref.name().span().to(ref.span()), right)));
        return TypeRules.optional(present);
    }

    private Type named(TypeRef ref, String name) {
        Optional<Type> primitive = BuiltIns.primitive(name);
        if (primitive.isPresent()) {
            return primitive.get();
        }
        Optional<String> javaClass = site.scope().javaClass(name);
        if (javaClass.isPresent() && site.scope().find(name).isEmpty()) {
            return new Type.JavaClass(javaClass.get());
        }
        return site.scope()
                .resolve(ref.name(), TYPES, "a type", site)
                .<Type>map(symbol -> new Type.Declared(
                        symbol.kind() == SymbolKind.ENUM ? Type.Declared.Kind.ENUM : Type.Declared.Kind.RECORD,
                        symbol.name()))
                .orElseGet(site::erroneous);
    }

    private Type map(TypeRef ref, List<Type> arguments) {
        Type key = arguments.get(0);
        if (key != Primitive.STRING && !TypeRules.isErroneous(key)) {
            site.report(
                    site.at(ref.arguments().get(0).span(), Code.MAP_KEY, Wording.a(key) + " can't be the key of a Map")
                            .help("the keys of a Map are Strings: `Map<String, "
                                    + arguments.get(1).text() + ">`"));
            return site.erroneous();
        }
        return TypeRules.isErroneous(key) ? site.erroneous() : new Type.MapOf(arguments.get(1));
    }

    private boolean takes(TypeRef ref, int count, String form) {
        int given = ref.arguments().size();
        if (given == count) {
            return true;
        }
        String takes = count == 0
                ? "takes no type arguments"
                : "takes " + count + (count == 1 ? " type argument" : " type arguments");
        site.report(site.at(
                        ref.name().span().to(ref.span()),
                        Code.TYPE_ARGUMENTS,
                        "`" + ref.name().text() + "` " + takes + ", and this has " + (given == 0 ? "none" : given))
                .help("write " + form));
        return false;
    }
}
