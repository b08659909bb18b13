package io.sagaz.maven;

import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows what a message's code means, with an example of wrong and right. */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
    /** The code, such as {@code SAGA0501} or {@code 501}. */
    @Parameter(property = "sagaz.code")
    @Nullable
    String code;

    @Override
    public void execute() throws MojoFailureException {
        Explanation explanation = new Explanation(code == null ? "" : code);
        Optional<String> page = explanation.page();
        getLog().info(System.lineSeparator() + page.orElseGet(Explanation::list));
        if (page.isEmpty()) {
            throw new MojoFailureException(explanation.refusal());
        }
    }
}
