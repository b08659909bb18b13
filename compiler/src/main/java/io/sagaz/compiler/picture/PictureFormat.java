package io.sagaz.compiler.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** What a picture can be drawn as. All but {@link #PNG} needs nothing installed, and gives the same bytes everywhere. */
public enum PictureFormat {
    /** A flowchart in Mermaid's language. */
    MERMAID("mmd") {
        @Override
        public byte[] draw(SagaGraph graph) {
            return MermaidForm.print(graph).getBytes(UTF_8);
        }
    },
    /** A graph in Graphviz's language. */
    DOT("dot") {
        @Override
        public byte[] draw(SagaGraph graph) {
            return DotForm.print(graph).getBytes(UTF_8);
        }
    },
    /** Laid out here. */
    SVG("svg") {
        @Override
        public byte[] draw(SagaGraph graph) {
            return SvgForm.print(graph).getBytes(UTF_8);
        }
    },
    /** Laid out and drawn by Graphviz, so that it looks like {@link #DOT}; needs its {@code dot} on the path. */
    PNG("png") {
        @Override
        public byte[] draw(SagaGraph graph) {
            return new Graphviz().png(DotForm.print(graph));
        }
    };

    private final String suffix;

    PictureFormat(String suffix) {
        this.suffix = suffix;
    }

    /** @throws GraphvizException if it needs Graphviz, and that isn't there or fails; the message says what to do */
    public abstract byte[] draw(SagaGraph graph);

    /** As users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The end of a file's name, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** Whether it can be shown where text is shown. */
    public boolean isText() {
        return this != PNG;
    }
}
