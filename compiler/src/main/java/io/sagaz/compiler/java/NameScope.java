package io.sagaz.compiler.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of one Java scope: what a name may not be gets an underscore at its end. */
final class NameScope {
    /** Words that can't name a type, or that a statement can't begin with. */
    private static final Set<String> RESTRICTED = Set.of("var", "yield", "record", "sealed", "permits");

    private final Set<String> outside;
    private final Set<String> taken;

    NameScope(Collection<String> taken) {
        this(Set.of(), taken);
    }

    /** @param outside what can't be taken either; read as it is then, not copied, since it may be large */
    NameScope(Set<String> outside, Collection<String> taken) {
        this.outside = outside;
        this.taken = new HashSet<>(taken);
    }

    void reserve(String name) {
        taken.add(name);
    }

    /** The wanted name, else the next one that is free; taken from now on. */
    String take(String wanted) {
        String name = wanted;
        while (isReserved(name) || isTaken(name)) {
            name += "_";
        }
        taken.add(name);
        return name;
    }

    /** A Java name for each of several different names; those that need no change keep theirs. */
    Map<String, String> takeAll(List<String> wanted) {
        Map<String, String> names = new LinkedHashMap<>();
        wanted.forEach(name -> names.put(name, name));
        List<String> changed =
                wanted.stream().filter(it -> isReserved(it) || isTaken(it)).toList();
        wanted.stream().filter(name -> !changed.contains(name)).forEach(taken::add);
        changed.forEach(name -> names.put(name, take(name)));
        return names;
    }

    private boolean isTaken(String name) {
        return taken.contains(name) || outside.contains(name);
    }

    static boolean isReserved(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || RESTRICTED.contains(name);
    }

    /** A namespace as a Java package. */
    static String javaPackage(String namespace) {
        if (namespace.isEmpty()) {
            return "";
        }
        List<String> parts = List.of(namespace.split("\\."));
        return String.join(
                ".",
                parts.stream().map(part -> isReserved(part) ? part + "_" : part).toList());
    }
}
