package io.sagaz.maven;

import io.sagaz.compiler.format.Formatted;
import io.sagaz.compiler.format.Formatter;
import io.sagaz.compiler.format.StyledFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals about the one style have in common. */
abstract class StyleMojo extends AbstractMojo {
    /** The folder of the {@code .saga} files; those in folders below it belong to it, too. */
    @Parameter(property = "sagaz.sourceDirectory", defaultValue = "${project.basedir}/src/main/saga", required = true)
    File sourceDirectory;

    /** Leaves the goal out. */
    @Parameter(property = "sagaz.skip", defaultValue = "false")
    boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("sagaz.skip is set: nothing is done");
            return;
        }
        try {
            run(notInTheStyle());
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read or write a file: " + e, e);
        }
    }

    /** Does the goal's work. */
    abstract void run(Map<String, String> notInTheStyle) throws IOException, MojoFailureException;

    /** How the files should be, by path within the folder, of those that aren't so. */
    private Map<String, String> notInTheStyle() throws IOException, MojoFailureException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file :
                SagaFiles.in(sourceDirectory.toPath()).entrySet()) {
            Formatted formatted = Formatter.format(file.getKey(), utf8(file.getKey(), file.getValue()));
            if (formatted.isChanged()) {
                texts.put(file.getKey(), formatted.text());
            }
        }
        return texts;
    }

    /** A file in another encoding would be changed by writing it back. */
    private static String utf8(String name, byte[] bytes) throws MojoFailureException {
        try {
            return StyledFile.text(bytes);
        } catch (CharacterCodingException e) {
            throw new MojoFailureException(name + " isn't UTF-8, and no file was changed; save it as UTF-8 first", e);
        }
    }
}
