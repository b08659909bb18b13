package io.sagaz.compiler.model;

import io.sagaz.compiler.diagnostics.Span;
import io.sagaz.compiler.syntax.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The parameters of a saga, and nothing else. */
final class InputScope implements ValueScope {
    private final List<FieldModel> params;

    InputScope(List<FieldModel> params) {
        this.params = params;
    }

    private Optional<FieldModel> param(String name) {
        return params.stream().filter(param -> param.name().equals(name)).findFirst();
    }

    @Override
    public Optional<TypedExpr> read(Name name) {
        return param(name.text()).map(param -> new TypedExpr.Input(param.type(), param.name()));
    }

    @Override
    public Optional<TypedExpr> key(Name name) {
        return Optional.empty();
    }

    @Override
    public Collection<String> names() {
        return params.stream().map(FieldModel::name).toList();
    }

    @Override
    public Optional<Span> origin(TypedExpr expr) {
        return expr instanceof TypedExpr.Input input ? param(input.param()).map(FieldModel::span) : Optional.empty();
    }

    @Override
    public List<Candidate> candidates(Catalog catalog) {
        List<Candidate> candidates = new ArrayList<>();
        for (FieldModel param : params) {
            candidates.add(new Candidate(param.name(), param.type(), param.name()));
            if (param.type() instanceof Type.Declared declared) {
                catalog.struct(declared.name()).stream()
                        .flatMap(struct -> struct.fields().stream())
                        .map(field -> new Candidate(field.name(), field.type(), param.name() + "." + field.name()))
                        .forEach(candidates::add);
            }
        }
        return candidates;
    }

    @Override
    public boolean takesNeed(TypedExpr expr, Span span) {
        return false;
    }
}
