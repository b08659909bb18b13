package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** What stands before a declaration, member or step: doc comments and annotations. */
final class Headers {
    private final Nodes nodes;
    private final DocComments docs;
    private final Expressions expressions;

    Headers(Nodes nodes, DocComments docs) {
        this.nodes = nodes;
        this.docs = docs;
        this.expressions = new Expressions(nodes);
    }

    /** @param owner starts with the annotations */
    Header header(List<SagaParser.AnnotationContext> contexts, ParserRuleContext owner) {
        Optional<String> doc = docs.take(owner.getStart());
        List<Annotation> annotations = new ArrayList<>();
        contexts.forEach(each -> annotations.add(annotation(each)));
        return doc.isEmpty() && annotations.isEmpty() ? Header.NONE : new Header(doc, annotations);
    }

    private Annotation annotation(SagaParser.AnnotationContext context) {
        List<Annotation.Note> notes = new ArrayList<>();
        context.note().forEach(each -> notes.add(note(each)));
        return new Annotation(
                nodes.name(context.name(), context), notes, nodes.places().of(context));
    }

    private Annotation.Note note(SagaParser.NoteContext context) {
        Optional<Name> name = context.COLON() == null || context.name().isEmpty()
                ? Optional.empty()
                : Optional.of(nodes.name(context.name(0)));
        return new Annotation.Note(
                name, expressions.note(context), nodes.places().of(context));
    }
}
