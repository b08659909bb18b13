package io.sagaz.maven;

import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build if a {@code .saga} file isn't in the one style. */
@Mojo(name = "checkFormat", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckFormatMojo extends StyleMojo {
    @Override
    void run(Map<String, String> notInTheStyle) throws MojoFailureException {
        if (!notInTheStyle.isEmpty()) {
            throw new MojoFailureException("not in the style: " + String.join(", ", notInTheStyle.keySet())
                    + "; the goal sagaz:format mends that");
        }
    }
}
