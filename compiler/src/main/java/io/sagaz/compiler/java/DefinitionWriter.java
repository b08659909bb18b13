package io.sagaz.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.sagaz.compiler.model.SagaModel;
import io.sagaz.kernel.Alternative;
import io.sagaz.kernel.CallDefinition;
import io.sagaz.kernel.Compensation;
import io.sagaz.kernel.EmitDefinition;
import io.sagaz.kernel.Expression;
import io.sagaz.kernel.FanOut;
import io.sagaz.kernel.Mark;
import io.sagaz.kernel.OnFailure;
import io.sagaz.kernel.OperationKind;
import io.sagaz.kernel.Pace;
import io.sagaz.kernel.Policy;
import io.sagaz.kernel.RetryPolicy;
import io.sagaz.kernel.SagaDefinition;
import io.sagaz.kernel.SagaStatus;
import io.sagaz.kernel.StatusEmit;
import io.sagaz.kernel.StepDefinition;
import io.sagaz.kernel.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the class that builds a saga's definition, with a method for each step: one for all would be too long. */
final class DefinitionWriter {
    TypeSpec definition(SagaModel saga, ClassName name) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        SagaDefinition definition = saga.definition();
        NameScope methods = new NameScope(Set.of(
                "build", "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait"));
        List<MethodSpec> steps = new ArrayList<>();
        for (StepDefinition step : definition.steps()) {
            steps.add(MethodSpec.methodBuilder(methods.take(step.name()))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(StepDefinition.class)
                    .addCode("return $L;\n", step(step))
                    .build());
        }
        return type.addMethod(build(definition, steps)).addMethods(steps).build();
    }

    private static MethodSpec build(SagaDefinition definition, List<MethodSpec> steps) {
        CodeBlock calls = Blocks.arguments(steps, step -> CodeBlock.of("$N()", step));
        List<CodeBlock> arguments = new ArrayList<>(List.of(
                Literals.string(definition.namespace()),
                Literals.string(definition.name()),
                CodeBlock.of("$L", definition.version()),
                CodeBlock.of("$T.of($L)", List.class, calls),
                onFailure(definition.onFailure()),
                optional(definition.timeout(), Literals::duration),
                optional(definition.result(), DefinitionWriter::expression)));
        if (!definition.emits().isEmpty()) {
            arguments.add(lines(definition.emits(), DefinitionWriter::statusEmit));
        }
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.STATIC)
                .returns(SagaDefinition.class)
                .addCode("return $L;\n", create(SagaDefinition.class, arguments.toArray(CodeBlock[]::new)))
                .build();
    }

    private static CodeBlock step(StepDefinition step) {
        return step.when().isPresent()
                        || step.fanOut().isPresent()
                        || step.operation().isEmpty()
                ? whole(step)
                : plain(step);
    }

    private static CodeBlock whole(StepDefinition step) {
        return create(
                StepDefinition.class,
                Literals.string(step.name()),
                CodeBlock.of("$T.$L", Mark.class, step.mark()),
                list(step.predecessors(), before -> CodeBlock.of("$L", before)),
                optional(step.when(), DefinitionWriter::expression),
                work(step.work()),
                optional(step.fanOut(), DefinitionWriter::fanOut),
                policy(step.policy()),
                optional(step.verify(), DefinitionWriter::call),
                compensation(step.compensation()),
                lines(step.recovery(), DefinitionWriter::alternative),
                lines(step.emits(), DefinitionWriter::emit));
    }

    private static CodeBlock plain(StepDefinition step) {
        return create(
                StepDefinition.class,
                Literals.string(step.name()),
                CodeBlock.of("$T.$L", Mark.class, step.mark()),
                list(step.predecessors(), before -> CodeBlock.of("$L", before)),
                call(step.call()),
                policy(step.policy()),
                optional(step.verify(), DefinitionWriter::call),
                compensation(step.compensation()),
                lines(step.recovery(), DefinitionWriter::alternative),
                lines(step.emits(), DefinitionWriter::emit));
    }

    private static CodeBlock work(Work work) {
        if (work instanceof Work.Call action) {
            return CodeBlock.of("new $T($L)", Work.Call.class, call(action.call()));
        }
        if (work instanceof Work.Child child) {
            return CodeBlock.of(
                    "new $T($L,$W$L)", Work.Child.class, Literals.string(child.saga()), expression(child.input()));
        }
        if (work instanceof Work.Wait wait) {
            return CodeBlock.of("new $T($L,$W$L)", Work.Wait.class, expression(wait.end()), wait.until());
        }
        if (work instanceof Work.Await await) {
            return CodeBlock.of(
                    "new $T($L,$W$L,$W$L)",
                    Work.Await.class,
                    Literals.string(await.signal()),
                    optional(await.within(), Literals::duration),
                    onTimeout(await.onTimeout()));
        }
        throw unknown(work);
    }

    private static CodeBlock onTimeout(Work.OnTimeout onTimeout) {
        return onTimeout instanceof Work.OnTimeout.Default value
                ? CodeBlock.of("new $T($L)", Work.OnTimeout.Default.class, expression(value.value()))
                : CodeBlock.of("new $T()", onTimeout.getClass());
    }

    private static CodeBlock fanOut(FanOut fanOut) {
        return CodeBlock.of(
                "new $T($L,$W$L,$W$L)",
                FanOut.class,
                expression(fanOut.elements()),
                optional(fanOut.atMost()),
                Literals.of(fanOut.toleratedPercent()));
    }

    private static CodeBlock optional(OptionalInt value) {
        return value.isPresent()
                ? CodeBlock.of("$T.of($L)", OptionalInt.class, value.getAsInt())
                : CodeBlock.of("$T.empty()", OptionalInt.class);
    }

    private static CodeBlock call(CallDefinition call) {
        return CodeBlock.of(
                "new $T($L,$W$L,$W$T.$L,$W$L,$W$L)",
                CallDefinition.class,
                Literals.string(call.service()),
                Literals.string(call.operation()),
                OperationKind.class,
                call.kind(),
                list(call.fails(), Literals::string),
                expression(call.arguments()));
    }

    private static CodeBlock policy(Policy policy) {
        return create(Policy.class, retry(policy.retry()), Literals.duration(policy.timeout()));
    }

    private static CodeBlock retry(RetryPolicy retry) {
        return create(
                RetryPolicy.class,
                optional(retry.retries()),
                pace(retry.pace()),
                list(retry.onErrors(), Literals::string));
    }

    private static CodeBlock pace(Pace pace) {
        if (pace instanceof Pace.Backoff backoff) {
            return CodeBlock.of(
                    "new $T($L,$W$L)",
                    Pace.Backoff.class,
                    Literals.duration(backoff.min()),
                    Literals.duration(backoff.max()));
        }
        if (pace instanceof Pace.Every every) {
            return CodeBlock.of("new $T($L)", Pace.Every.class, Literals.duration(every.period()));
        }
        throw unknown(pace);
    }

    private static CodeBlock compensation(Compensation compensation) {
        if (compensation instanceof Compensation.Undo undo) {
            return create(
                    Compensation.Undo.class,
                    optional(undo.name(), Literals::string),
                    call(undo.call()),
                    policy(undo.policy()));
        }
        if (compensation instanceof Compensation.Manual manual) {
            return CodeBlock.of("new $T($L)", Compensation.Manual.class, Literals.string(manual.task()));
        }
        return CodeBlock.of("new $T()", compensation.getClass());
    }

    private static CodeBlock alternative(Alternative alternative) {
        if (alternative instanceof Alternative.Retry retry) {
            return CodeBlock.of("new $T($L)", Alternative.Retry.class, retry(retry.policy()));
        }
        if (alternative instanceof Alternative.Call call) {
            return create(
                    Alternative.Call.class,
                    call(call.call()),
                    policy(call.policy()),
                    compensation(call.compensation()));
        }
        if (alternative instanceof Alternative.Default value) {
            return CodeBlock.of("new $T($L)", Alternative.Default.class, expression(value.value()));
        }
        if (alternative instanceof Alternative.Manual manual) {
            return CodeBlock.of(
                    "new $T($L,$W$L)", Alternative.Manual.class, Literals.string(manual.task()), manual.skippable());
        }
        return CodeBlock.of("new $T()", alternative.getClass());
    }

    private static CodeBlock emit(EmitDefinition emit) {
        return CodeBlock.of(
                "new $T($L,$W$L)", EmitDefinition.class, Literals.string(emit.event()), expression(emit.value()));
    }

    private static CodeBlock statusEmit(StatusEmit each) {
        return CodeBlock.of("new $T($T.$L,$W$L)", StatusEmit.class, SagaStatus.class, each.status(), emit(each.emit()));
    }

    private static CodeBlock onFailure(OnFailure onFailure) {
        if (onFailure instanceof OnFailure.Grace grace) {
            return CodeBlock.of("new $T($L)", OnFailure.Grace.class, Literals.duration(grace.period()));
        }
        return CodeBlock.of("new $T()", onFailure.getClass());
    }

    private static CodeBlock expression(Expression expression) {
        return CodeBlock.of("new $T($L)", Expression.class, expression.number());
    }

    private static <T> CodeBlock optional(Optional<T> value, Function<T, CodeBlock> write) {
        return value.map(it -> CodeBlock.of("$T.of($L)", Optional.class, write.apply(it)))
                .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
    }

    private static <T> CodeBlock list(List<T> values, Function<T, CodeBlock> write) {
        return CodeBlock.of("$T.of($L)", List.class, Blocks.arguments(values, write));
    }

    /** A list with a line for each element. */
    private static <T> CodeBlock lines(List<T> values, Function<T, CodeBlock> write) {
        return CodeBlock.of("$T.of($L)", List.class, Blocks.lines(values, write));
    }

    /** A constructor call with a line for each argument. */
    private static CodeBlock create(Class<?> type, CodeBlock... arguments) {
        return CodeBlock.of("new $T($L)", type, Blocks.lines(List.of(arguments), argument -> argument));
    }

    private static IllegalStateException unknown(Object what) {
        return new IllegalStateException("no Java for " + what);
    }
}
