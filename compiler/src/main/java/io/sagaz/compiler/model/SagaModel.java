package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.StepGraph;
import io.sagaz.kernel.Zone;
import java.util.List;
import java.util.Optional;

/**
 * A saga without errors, resolved and complete.
 *
 * @param version also in {@code definition}
 * @param params its input: one parameter is the input itself, several make a generated record
 * @param output empty if it has none
 * @param key the business key, a plain value of the input
 * @param signals that it declares, each with a {@link SignalName}
 * @param tenant whose saga it is, a plain value of the input
 * @param indexes search attributes, plain values of the input
 * @param owner from {@code @owner}
 * @param steps by index
 * @param definition what the kernel runs
 * @param expressions by the number that {@code definition} has for them
 * @param graph of the steps
 * @param zones by step
 * @param span of its name
 */
public record SagaModel(
        QualifiedName name,
        int version,
        List<FieldModel> params,
        Optional<Type> output,
        Optional<TypedExpr> key,
        List<StructModel> signals,
        Optional<TypedExpr> tenant,
        List<Index> indexes,
        Optional<String> owner,
        List<StepModel> steps,
        SagaDefinition definition,
        List<CompiledExpression> expressions,
        StepGraph graph,
        List<Zone> zones,
        Optional<String> doc,
        boolean deprecated,
        Span span) {
    public SagaModel {
        params = List.copyOf(params);
        signals = List.copyOf(signals);
        indexes = List.copyOf(indexes);
        steps = List.copyOf(steps);
        expressions = List.copyOf(expressions);
        zones = List.copyOf(zones);
    }

    /**
     * What the kernel's definition doesn't say about a step.
     *
     * @param output of its operation, child saga or signal, in a fan-out the list of them, as such (whether a reader has
     *     to expect its absence is in the reading)
     * @param mayBeAbsent whether the saga may go on without an output: by {@code when}, by {@code recover}, or since no
     *     signal came
     * @param span of its name
     */
    public record StepModel(
            String name,
            Optional<Type> output,
            boolean mayBeAbsent,
            Optional<String> doc,
            Optional<String> owner,
            Span span) {}

    /**
     * A search attribute.
     *
     * @param value may be optional: then a saga where it is absent doesn't have the attribute
     */
    public record Index(String name, TypedExpr value) {}

    /** What stands under one number of the definition's expressions. */
    public sealed interface CompiledExpression {
        /** The arguments of a call, one for each parameter, in order. */
        record Arguments(List<TypedExpr> values) implements CompiledExpression {
            public Arguments {
                values = List.copyOf(values);
            }
        }

        /** The input of a child saga: its parameters' values, in order. */
        record Input(QualifiedName saga, List<TypedExpr> values) implements CompiledExpression {
            public Input {
                values = List.copyOf(values);
            }
        }

        /** A value: a default, an event, the saga's result. */
        record Value(TypedExpr expr) implements CompiledExpression {}
    }
}
