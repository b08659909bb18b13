package io.sagaz.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The table of seams: what the outside world decides, and the only classes that may ask it. All others get it by
 * constructor.
 *
 * @param what they do who cross it
 * @param implementers names of the top-level classes that may
 * @param members that cross it, as a pattern of {@code class#member}
 */
record Seam(String what, Set<String> implementers, Pattern members) {
    static final List<Seam> ALL = List.of(
            seam(
                    "read the clock",
                    Set.of("io.sagaz.runtime.engine.SystemSeams"),
                    "java\\.time\\..*#now",
                    "java\\.time\\.Clock#(system|tick).*",
                    "java\\.lang\\.System#(currentTimeMillis|nanoTime)",
                    "java\\.util\\.Date#<init>",
                    "java\\.util\\.Calendar#getInstance"),
            seam(
                    "draw at random",
                    Set.of("io.sagaz.runtime.engine.SystemSeams", "io.sagaz.runtime.testing.TestChance"),
                    "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)#.*",
                    "java\\.security\\.SecureRandom#.*",
                    "java\\.lang\\.(Strict)?Math#random",
                    "java\\.util\\.UUID#randomUUID",
                    "java\\.util\\.Collections#shuffle"),
            seam(
                    "start or halt a thread",
                    Set.of("io.sagaz.runtime.engine.EngineThreads"),
                    "java\\.lang\\.Thread(\\$.*)?#(?!currentThread|interrupt|isInterrupted|getName|getContextClassLoader).*",
                    "java\\.util\\.concurrent\\.(Executors|ForkJoinPool|(Scheduled)?ThreadPoolExecutor)#.*",
                    "java\\.util\\.concurrent\\.CompletableFuture#(.*Async|.*Timeout|delayedExecutor)",
                    "java\\.util\\.concurrent\\.TimeUnit#sleep",
                    "java\\.util\\.Timer#.*",
                    "java\\.util\\..*#parallel.*"),
            seam(
                    "look up classes by reflection",
                    Set.of("io.sagaz.runtime.engine.EngineThreads", "io.sagaz.runtime.store.LentConnection"),
                    "java\\.lang\\.reflect\\..*#.*",
                    "java\\.lang\\.invoke\\.MethodHandle.*#.*",
                    "java\\.lang\\.Class#(forName|newInstance|get(Declared)?(Constructor|Field|Method)s?)",
                    "java\\.lang\\.ClassLoader#loadClass",
                    "java\\.util\\.ServiceLoader#.*"),
            seam(
                    "use the console or end the process",
                    Set.of("io.sagaz.cli.Main"),
                    "java\\.lang\\.System#(in|out|err|exit)",
                    "java\\.lang\\.Runtime#(exit|halt)",
                    "java\\.lang\\..*#printStackTrace"));

    private static Seam seam(String what, Set<String> implementers, String... members) {
        return new Seam(what, implementers, Pattern.compile(String.join("|", members)));
    }

    boolean isImplementedBy(String className) {
        return implementers.stream().anyMatch(name -> className.equals(name) || className.startsWith(name + "$"));
    }

    DescribedPredicate<JavaAccess<?>> crossing() {
        return DescribedPredicate.describe(
                what,
                access -> members.matcher(access.getTargetOwner().getName() + "#"
                                + access.getTarget().getName())
                        .matches());
    }

    @Override
    public String toString() {
        return what;
    }
}
