package io.sagaz.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A POM as it is written, before Maven inherits and interpolates. */
record Pom(Path file, Document document) {
    static Pom parent() {
        return read(Repository.ROOT.resolve("pom.xml"));
    }

    static Pom read(Path file) {
        try {
            return new Pom(
                    file,
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** Folders of the modules that are ours, without the samples, which are as users have them, and those of profiles. */
    List<String> modules() {
        return children(document.getDocumentElement(), "modules").stream()
                .flatMap(modules -> children(modules, "module").stream())
                .map(Element::getTextContent)
                .filter(folder -> !folder.startsWith("samples"))
                .toList();
    }

    /** The version of the project itself. */
    String version() {
        return children(document.getDocumentElement(), "version").get(0).getTextContent();
    }

    Optional<String> property(String name) {
        return elements("properties").stream()
                .flatMap(properties -> children(properties, name).stream())
                .map(Element::getTextContent)
                .findFirst();
    }

    List<Element> elements(String name) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** A child's text; empty where there is none. */
    static Optional<String> text(Element element, String child) {
        return children(element, child).stream().map(Element::getTextContent).findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
