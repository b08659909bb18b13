package io.sagaz.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A saga made up for {@link SafetyRuleTest}: its text, and by brute force what the safety rule says of it. */
record SafetySpec(List<Step> steps) {
    private static final String HEAD = """
            namespace made.up

            service Do {
                act()
                undo(request: Uuid)
                query ask()
            }

            @allow(SAGA0405, "made up")
            saga MadeUp() {
            """;

    enum Marked {
        NOT,
        PIVOT,
        IRREVERSIBLE
    }

    enum Undo {
        UNSAID("", false),
        NONE("compensate none", false),
        CALL("compensate Do.undo(%s.key)", true),
        MANUAL("compensate manual \"Undo it\"", true);

        private final String text;
        private final boolean undoes;

        Undo(String text, boolean undoes) {
            this.text = text;
            this.undoes = undoes;
        }
    }

    enum Entry {
        RETRY("retry 3", false),
        ASK("Do.ask()", false),
        CALL("Do.act()", false),
        CALL_UNDONE("Do.act() { compensate none }", false),
        FOREVER("retry forever", true),
        SKIP("skip", true),
        MANUAL("manual \"Do it\"", true),
        COMPENSATE("compensate", true),
        ROLLBACK("rollback", true);

        private final String text;
        private final boolean ends;

        Entry(String text, boolean ends) {
            this.text = text;
            this.ends = ends;
        }
    }

    /**
     * @param block steps with the same number stand in one block; ascending
     * @param after siblings before it that it waits for, by index
     */
    record Step(int block, Set<Integer> after, boolean query, Marked mark, Undo undo, List<Entry> list) {
        boolean assured() {
            return list.stream().anyMatch(entry -> entry.ends);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            if (index == 0 || steps.get(index - 1).block() != step.block()) {
                text.append("    parallel {\n");
            }
            text.append(step(index, step));
            if (index == steps.size() - 1 || steps.get(index + 1).block() != step.block()) {
                text.append("    }\n");
            }
        }
        return text.append("}\n").toString();
    }

    private static String step(int index, Step step) {
        List<String> parts = new ArrayList<>();
        if (step.mark() != Marked.NOT) {
            parts.add(step.mark() == Marked.PIVOT ? "pivot" : "irreversible");
        }
        parts.add("step s" + index + " = " + (step.query() ? "Do.ask()" : "Do.act()"));
        if (!step.after().isEmpty()) {
            parts.add("after "
                    + String.join(
                            ", ", step.after().stream().map(it -> "s" + it).toList()));
        }
        parts.add(step.undo().text.replace("%s", "s" + index));
        if (!step.list().isEmpty()) {
            parts.add("recover "
                    + String.join(
                            " else ", step.list().stream().map(it -> it.text).toList()));
        }
        return "        " + String.join(" ", parts) + "\n";
    }

    /** Whether the saga keeps semantics' rules (a) to (d), and those about marks and lists. */
    boolean keepsTheRule() {
        for (int index = 0; index < steps.size(); index++) {
            if (!marksFit(steps.get(index)) || !listFits(index) || !zoneFits(index) || !irreversibleFits(index)) {
                return false;
            }
        }
        return pivotsFit();
    }

    private static boolean marksFit(Step step) {
        return !step.query() || (step.mark() == Marked.NOT && !step.undo().undoes);
    }

    private boolean listFits(int index) {
        List<Entry> list = steps.get(index).list();
        for (int at = 0; at < list.size(); at++) {
            Entry entry = list.get(at);
            if (entry.ends && at < list.size() - 1) {
                return false;
            }
            if (entry == Entry.ROLLBACK
                    && mayHaveRun(index, Marked.PIVOT).stream()
                            .anyMatch(it -> it != index && !steps.get(it).undo().undoes)) {
                return false;
            }
            if ((entry == Entry.ROLLBACK || entry == Entry.COMPENSATE)
                    && !mayHaveRun(index, Marked.IRREVERSIBLE).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The steps of a mark that may have run when this one fails: those that don't wait for it. */
    private List<Integer> mayHaveRun(int index, Marked mark) {
        return marked(mark).stream()
                .filter(it -> !ancestors(it).contains(index))
                .toList();
    }

    private boolean zoneFits(int index) {
        Step step = steps.get(index);
        List<Integer> commits = commits();
        if (commits.contains(index)) {
            return true;
        }
        boolean after = ancestors(index).stream().anyMatch(commits::contains);
        boolean before = commits.stream().allMatch(commit -> ancestors(commit).contains(index));
        boolean assured = before || step.assured();
        boolean said = step.query() || step.undo() != Undo.UNSAID;
        boolean alternativesSay = !step.list().contains(Entry.CALL);
        return assured && (after || (said && alternativesSay) || step.mark() == Marked.IRREVERSIBLE);
    }

    private boolean irreversibleFits(int index) {
        if (steps.get(index).mark() != Marked.IRREVERSIBLE) {
            return true;
        }
        if (!marked(Marked.PIVOT).isEmpty()) {
            return ancestors(index).stream().anyMatch(it -> steps.get(it).mark() == Marked.PIVOT);
        }
        Set<Integer> ancestors = ancestors(index);
        for (int other = 0; other < steps.size(); other++) {
            if (!ancestors.contains(other) && !steps.get(other).assured()) {
                return false;
            }
        }
        return true;
    }

    private boolean pivotsFit() {
        List<Integer> pivots = marked(Marked.PIVOT);
        for (int one : pivots) {
            for (int other : pivots) {
                boolean both = steps.get(one).assured() && steps.get(other).assured();
                if (one != other && (ancestors(one).contains(other) || !both)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Integer> commits() {
        List<Integer> pivots = marked(Marked.PIVOT);
        if (!pivots.isEmpty()) {
            return pivots;
        }
        return marked(Marked.IRREVERSIBLE).stream()
                .filter(it ->
                        ancestors(it).stream().noneMatch(up -> steps.get(up).mark() == Marked.IRREVERSIBLE))
                .toList();
    }

    private List<Integer> marked(Marked mark) {
        List<Integer> found = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            if (steps.get(index).mark() == mark) {
                found.add(index);
            }
        }
        return found;
    }

    private Set<Integer> ancestors(int index) {
        Set<Integer> found = new HashSet<>();
        Step step = steps.get(index);
        for (int other = 0; other < index; other++) {
            if (steps.get(other).block() < step.block() || step.after().contains(other)) {
                found.add(other);
                found.addAll(ancestors(other));
            }
        }
        return found;
    }
}
