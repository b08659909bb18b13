package io.sagaz.compiler.picture;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures as files, one for each saga. */
public final class PictureFiles {
    private PictureFiles() {}

    /**
     * @return bytes by name, such as {@code shop.orders.FulfilOrder.svg}; an older version's name ends in its number:
     *     {@code shop.orders.FulfilOrder.v1.svg}
     * @throws GraphvizException if the format needs Graphviz, and that isn't there or fails
     */
    public static SortedMap<String, byte[]> of(List<SagaGraph> graphs, PictureFormat format) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (SagaGraph graph : graphs) {
            String version = graph.isNewestOf(graphs) ? "" : ".v" + graph.version();
            files.put(graph.name().text() + version + "." + format.suffix(), format.draw(graph));
        }
        return files;
    }
}
