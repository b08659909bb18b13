package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Code;
import io.sagaz.compiler.diagnostics.Diagnostic;
import io.sagaz.compiler.diagnostics.Edit;
import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Literal;
import io.sagaz.compiler.syntax.Work;
import io.sagaz.kernel.FanOut;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;

/** What a step is fanned out over, how many elements run at once and how many may fail (0408, 0409, 0410, 0601). */
final class FanOutResolver {
    private static final int AT_MOST_MAX = 10_000;
    private static final int AT_MOST_SUGGESTED = 16;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Site site;
    private final ExpressionResolver expressions;
    private final Numbering numbering;

    /** @param values what the list may read */
    FanOutResolver(Site site, Catalog catalog, Numbering numbering, ValueScope values) {
        this.site = site;
        this.expressions = new ExpressionResolver(site, catalog, values);
        this.numbering = numbering;
    }

    /**
     * A fan-out.
     *
     * @param element the type of one; erroneous if it isn't known
     */
    record Resolved(FanOut definition, Type element) {}

    /** What a step gives as a whole whose work gives that for one element; empty if that gives nothing. */
    static Optional<Type> output(Optional<Work.FanOut> fanOut, Optional<Type> each) {
        return fanOut.flatMap(Work.FanOut::each).isEmpty()
                ? each
                : each.map(
                        type -> new Type.ListOf(fanOut.get().tolerate().isPresent() ? TypeRules.optional(type) : type));
    }

    /** Empty if there is nothing to run over, which is reported. */
    Optional<Resolved> resolve(Work.FanOut fanOut) {
        OptionalInt atMost = fanOut.atMost().map(this::atMost).orElseGet(OptionalInt::empty);
        BigDecimal tolerated = fanOut.tolerate().map(this::tolerated).orElse(BigDecimal.ZERO);
        if (fanOut.each().isEmpty()) {
            withoutEach(fanOut);
            return Optional.empty();
        }
        Work.Each each = fanOut.each().get();
        TypedExpr list = expressions.infer(each.list(), Optional.empty());
        Type element = element(list, each.list().span());
        if (fanOut.atMost().isEmpty()) {
            unbounded(each);
        }
        return Optional.of(new Resolved(
                new FanOut(numbering.add(new SagaModel.CompiledExpression.Value(list)), atMost, tolerated), element));
    }

    private Type element(TypedExpr list, Span span) {
        if (TypedExprs.isErroneous(list)) {
            return site.erroneous();
        }
        Type type = TypeRules.present(list.type());
        if (!(type instanceof Type.ListOf found)) {
            notAList(type, span);
            return site.erroneous();
        }
        if (TypeRules.isOptional(list.type())) {
            site.report(site.at(
                            span,
                            Code.OPTIONAL_USED,
                            "`for each` runs over a list, and " + site.quote(span) + " may be absent")
                    .help("say what to take instead: `" + site.text(span) + " ?? []`")
                    .fix("Take `[]` where it is absent", new Edit(Spans.after(span), " ?? []")));
            return site.erroneous();
        }
        return found.element();
    }

    private void notAList(Type type, Span span) {
        String help = type instanceof Type.MapOf
                ? "take a list of records that have the key and the value"
                : "name a `List<...>`, or leave out `for each`";
        site.report(site.at(
                        span,
                        Code.FOR_EACH_NOT_A_LIST,
                        "`for each` runs over a list, and " + site.quote(span) + " is " + Wording.a(type))
                .help(help));
    }

    private void unbounded(Work.Each each) {
        String bound = "at most " + AT_MOST_SUGGESTED;
        site.report(site.at(
                        Spans.first(each.span(), "for each".length()),
                        Code.FAN_OUT_UNBOUNDED,
                        "nothing bounds how many elements run at once")
                .why("a long list calls the service for a hundred elements at the same time")
                .help("write `" + bound + "` after the list, or another number")
                .fix("Add `" + bound + "`", new Edit(Spans.after(each.span()), " " + bound)));
    }

    private void withoutEach(Work.FanOut fanOut) {
        String word = fanOut.atMost().isPresent() ? "at most" : "tolerate";
        site.report(site.at(
                        fanOut.span(),
                        Code.FAN_OUT_CLAUSE,
                        "`" + word + "` is about the elements of a `for each`, and there is none")
                .help("write `for each x in list " + site.text(fanOut.span()) + " ...`, or leave it out"));
    }

    private OptionalInt atMost(Literal literal) {
        Optional<BigInteger> count = Literals.integer(literal);
        if (count.isEmpty()) {
            site.broken();
            return OptionalInt.empty();
        }
        Diagnostic.Builder diagnostic;
        if (count.get().signum() == 0) {
            diagnostic = site.at(literal.span(), Code.ABSURD_BOUND, "`at most 0` runs nothing");
        } else if (count.get().compareTo(BigInteger.valueOf(AT_MOST_MAX)) > 0) {
            diagnostic = site.at(literal.span(), Code.ABSURD_BOUND, "no engine runs so many elements at once");
        } else {
            return OptionalInt.of(count.get().intValueExact());
        }
        site.report(diagnostic.help("write a number from 1 to 10_000"));
        return OptionalInt.empty();
    }

    private BigDecimal tolerated(Literal literal) {
        String digits = literal.text().replace("%", "").replace("_", "");
        if (!digits.matches("[0-9]+(\\.[0-9]+)?")) {
            site.broken();
            return BigDecimal.ZERO;
        }
        BigDecimal percent = new BigDecimal(digits);
        if (percent.compareTo(ALL) > 0) {
            site.report(
                    site.at(literal.span(), Code.FAN_OUT_CLAUSE, "no more than all elements can fail, which is `100%`")
                            .help("write a percentage from 0 to 100"));
            return BigDecimal.ZERO;
        }
        return percent;
    }
}
