package io.sagaz.compiler.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The tokens of a made-up file without syntax errors, from every production of the grammar. Not one that makes sense. */
final class RandomProgram {
    private static final int EXPRESSION_DEPTH_MAX = 3;
    private static final List<String> NAMES =
            List.of("a", "key", "in", "`step`", "order", "aRatherLongNameOfSomething", "until", "no", "ümlaut");

    private final Random random;
    private final List<String> tokens = new ArrayList<>();

    private RandomProgram(Random random) {
        this.random = random;
    }

    static List<String> tokens(long seed) {
        RandomProgram program = new RandomProgram(new Random(seed));
        program.file();
        return program.tokens;
    }

    private boolean perhaps() {
        return random.nextInt(3) == 0;
    }

    private void add(String... words) {
        tokens.addAll(List.of(words));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private void name() {
        add(NAMES.get(random.nextInt(NAMES.size())));
    }

    private void times(int max, Runnable part) {
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            part.run();
        }
    }

    private void separated(int min, int max, Runnable part) {
        int count = min + random.nextInt(max - min + 1);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                add(",");
            }
            part.run();
        }
    }

    private void path() {
        name();
        times(2, () -> {
            add(".");
            name();
        });
    }

    private void file() {
        if (perhaps()) {
            add("namespace");
            path();
        }
        times(4, () -> {
            add("import");
            if (perhaps()) {
                add("java", "java", ".", "util", ".", "Currency");
            } else {
                add(one("b", "z", "Y"), ".", one("b", "z", "Y"));
                times(1, () -> add(".", "*"));
            }
        });
        times(4, this::declaration);
    }

    private void declaration() {
        times(2, this::annotation);
        switch (random.nextInt(7)) {
            case 0 -> {
                add("record");
                name();
                fields();
            }
            case 1 -> {
                add("enum");
                name();
                add("{");
                times(4, () -> {
                    times(1, this::annotation);
                    name();
                    times(1, () -> add(","));
                });
                add("}");
            }
            case 2 -> {
                add("error");
                name();
                times(1, this::fields);
            }
            case 3 -> event();
            case 4 -> {
                add("retry");
                name();
                add("=");
                retry();
            }
            case 5 -> {
                add("service");
                name();
                add("{");
                times(3, this::operation);
                add("}");
            }
            default -> saga();
        }
    }

    private void event() {
        add("event");
        name();
        fields();
        times(1, () -> add("topic", "\"orders\""));
        times(1, () -> add("key", "a"));
    }

    private void annotation() {
        add("@", "note");
        if (perhaps()) {
            add("(");
            separated(0, 2, () -> {
                times(1, () -> add("p50", ":"));
                add(one("1s", "\"text, with { signs\"", "0.8%", "name", "1_000"));
            });
            add(")");
        }
    }

    private void fields() {
        add("{");
        times(4, () -> {
            times(1, this::annotation);
            name();
            add(":");
            type();
            if (perhaps()) {
                add("=");
                expression(2);
                // Without the comma a field called `in` would go on with the expression.
                add(",");
            } else {
                times(1, () -> add(","));
            }
        });
        add("}");
    }

    private void type() {
        name();
        if (perhaps()) {
            add("<");
            separated(1, 2, () -> add("T"));
            add(">");
        }
        times(1, () -> add(one("?", "??")));
    }

    private void params() {
        add("(");
        separated(0, 4, () -> {
            name();
            add(":");
            type();
        });
        add(")");
    }

    private void operation() {
        times(1, this::annotation);
        times(1, () -> add(one("query", "transactional")));
        add("op");
        params();
        if (perhaps()) {
            add(":");
            type();
        }
        if (perhaps()) {
            add("fails");
            separated(1, 3, () -> add("Declined"));
        }
    }

    private void saga() {
        add("saga");
        name();
        params();
        if (perhaps()) {
            add(":");
            type();
        }
        add("{");
        sagaClauses();
        times(4, () -> {
            if (perhaps()) {
                add("parallel", "{");
                times(3, this::step);
                add("}");
            } else {
                step();
            }
        });
        if (perhaps()) {
            add("return");
            expression(0);
        }
        add("}");
    }

    private void sagaClauses() {
        times(1, () -> add("version", "2"));
        if (perhaps()) {
            add("key");
            expression(1);
        }
        if (perhaps()) {
            add("index");
            name();
            add("=");
            expression(1);
        }
        times(1, () -> add("timeout", "2h"));
        if (perhaps()) {
            add("on", "failure");
            add(one("fail fast", "grace 5s", "wait all").split(" "));
        }
        if (perhaps()) {
            add("on", "completed");
            naming("emit");
        }
        if (perhaps()) {
            add("signal");
            name();
            times(1, this::fields);
        }
    }

    private void naming(String word) {
        add(word);
        name();
        arguments(1);
    }

    private void step() {
        times(1, this::annotation);
        int kind = random.nextInt(6);
        if (kind > 1) {
            times(1, () -> add(one("pivot", "irreversible")));
        }
        add("step");
        name();
        add("=");
        if (kind == 0) {
            add("wait");
            times(1, () -> add("until"));
            expression(2);
            waits();
        } else if (kind == 1) {
            add("await", "Approved");
            if (perhaps()) {
                add("within", "5m");
                if (perhaps()) {
                    add("else");
                    add(one("reject", "skip"));
                }
            }
            waits();
        } else {
            action();
        }
    }

    private void waits() {
        List<Runnable> clauses = new ArrayList<>(List.of(this::after, this::when));
        clauses.removeIf(each -> perhaps());
        shuffled(clauses);
    }

    private void action() {
        if (perhaps()) {
            add("for", "each");
            name();
            add("in");
            expression(2);
            times(1, () -> add("at", "most", "3"));
            times(1, () -> add("tolerate", "5%"));
        }
        call();
        List<Runnable> clauses = new ArrayList<>(List.of(
                this::after,
                this::when,
                this::verify,
                this::compensate,
                this::tries,
                () -> add("timeout", "3s"),
                this::recover,
                () -> naming("emit"),
                () -> naming("emit")));
        clauses.removeIf(each -> perhaps());
        shuffled(clauses);
    }

    private void shuffled(List<Runnable> clauses) {
        Collections.shuffle(clauses, random);
        clauses.forEach(Runnable::run);
    }

    private void after() {
        add("after");
        separated(1, 3, () -> add("a"));
    }

    private void when() {
        add("when");
        expression(0);
    }

    private void verify() {
        add("verify");
        call();
    }

    private void compensate() {
        add("compensate");
        switch (random.nextInt(3)) {
            case 0 -> add("none");
            case 1 -> add("manual", "\"Undo it\"");
            default -> {
                times(1, () -> add("undo", "="));
                call();
                if (perhaps()) {
                    add("{");
                    times(1, this::tries);
                    times(1, () -> add("timeout", "1s"));
                    add("}");
                }
            }
        }
    }

    private void tries() {
        if (perhaps()) {
            add("no", "retry");
        } else {
            add("retry");
            retry();
        }
    }

    private void retry() {
        add(one("5", "forever", "gentle"));
        if (perhaps()) {
            add(one("backoff 1s .. 1m", "every 5s").split(" "));
        }
        if (perhaps()) {
            add("on");
            separated(1, 2, () -> add("Busy"));
        }
    }

    private void recover() {
        add("recover");
        times(2, () -> {
            alternative(random.nextInt(3));
            add("else");
        });
        alternative(random.nextInt(6));
    }

    private void alternative(int kind) {
        switch (kind) {
            case 0 -> {
                add("retry");
                retry();
            }
            case 1 -> {
                add("default");
                expression(2);
            }
            case 2 -> {
                call();
                if (perhaps()) {
                    add("{");
                    times(1, this::compensate);
                    times(1, this::tries);
                    add("}");
                }
            }
            default ->
                add(one("skip", "compensate", "rollback", "manual \"Look, here\"")
                        .split(" ", 2));
        }
    }

    private void call() {
        add("Service", ".");
        name();
        arguments(1);
    }

    private void arguments(int depth) {
        add("(");
        separated(0, 3, () -> {
            if (perhaps()) {
                name();
                add(":");
            }
            expression(depth);
        });
        add(")");
    }

    private void expression(int depth) {
        unary(depth);
        times(1, () -> {
            add(one("||", "&&", "??", "+", "-", "*", "/"));
            unary(depth);
        });
    }

    private void unary(int depth) {
        times(1, () -> add(one("!", "-")));
        int kind = depth >= EXPRESSION_DEPTH_MAX ? 0 : random.nextInt(6);
        switch (kind) {
            case 1 -> {
                add("(");
                expression(depth + 1);
                if (perhaps()) {
                    add(one("==", "!=", "<", ">=", "in"));
                    unary(depth + 1);
                }
                add(")");
            }
            case 2 -> {
                add("[");
                separated(0, 3, () -> expression(depth + 1));
                add("]");
            }
            case 3 -> {
                add("Money");
                arguments(depth + 1);
            }
            case 4 -> add(one("1", "0.5", "\"a // b\"", "5m", "5%", "true", "null"));
            default -> {
                name();
                times(2, () -> {
                    add(one(".", "?."));
                    name();
                });
            }
        }
    }
}
