package io.sagaz.compiler.model;

import java.util.List;

/**
 * What a file was told about others. Two are the same if nothing that follows from them differs but for where things stand.
 *
 * @param meaning what was told, compared by {@code equals}; it names no places
 * @param exported the declarations that it is about
 */
record Answer(List<?> meaning, List<Exported> exported) {
    Answer {
        meaning = List.copyOf(meaning);
        exported = List.copyOf(exported);
    }

    static Answer of(Object... meaning) {
        return new Answer(List.of(meaning), List.of());
    }

    boolean isSameAs(Answer other) {
        if (!meaning.equals(other.meaning) || exported.size() != other.exported.size()) {
            return false;
        }
        for (int i = 0; i < exported.size(); i++) {
            if (!exported.get(i).saysTheSame(other.exported.get(i))) {
                return false;
            }
        }
        return true;
    }
}
