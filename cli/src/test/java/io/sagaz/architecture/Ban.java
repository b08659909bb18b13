package io.sagaz.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What no text of the repository may contain. Single letters in brackets keep the patterns from matching themselves. */
enum Ban {
    MACHINE_PATH("(?<![\\w.}])/(work|root|home)/", ""),
    /** The wrapper's script can't do without: the address that Maven's own wrapper plugin writes. */
    REGISTRY_HOST(
            "repo1?[.]maven|registry[.]npmjs|npmjs[.]org|deb[.]debian|central[.]sonatype|plugins[.]gradle[.]org",
            ".mvn/wrapper/maven-wrapper.properties"),
    UNFINISHED_WORK("\\b(TOD[O]|FIXM[E]|XX[X])\\b", ""),
    SLEEP("(Thread|TimeUnit[.]\\w+|[A-Z]+SECONDS)\\s*[.]\\s*sleep\\b", ""),
    SWITCHED_OFF_TEST("@Disable[d]", "");

    private final Pattern pattern;
    private final String exempt;

    /** @param exempt the one file that may, or nothing */
    Ban(String pattern, String exempt) {
        this.pattern = Pattern.compile(pattern);
        this.exempt = exempt;
    }

    /** Where a file breaks the ban, as {@code file:line: text}. */
    List<String> breaches(Path file) {
        String name = Repository.name(file);
        if (exempt.equals(name)) {
            return List.of();
        }
        List<String> breaches = new ArrayList<>();
        List<String> lines = Repository.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                breaches.add(name + ":" + (i + 1) + ": " + lines.get(i).strip());
            }
        }
        return breaches;
    }
}
