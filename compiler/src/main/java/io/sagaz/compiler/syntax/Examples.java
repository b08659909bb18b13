package io.sagaz.compiler.syntax;

import io.sagaz.grammar.SagaLexer;
import io.sagaz.grammar.SagaParser;
import java.util.Map;

/** How the parts of the language are written: what help says where no edit is known for certain. */
final class Examples {
    private static final String CALL = "write it like `Stock.reserve(order.id, count: 2)`";
    private static final String STEP = "write it like `step reserve = Stock.reserve(order.id)`, its clauses below";
    private static final String FIELDS = "write the fields like `{ id: Uuid, count: Int }`";
    private static final String OPERATION =
            "write it like `reserve(order: Uuid, count: Int): Reservation fails OutOfStock`";
    private static final String RETRY = "write it like `retry 5 backoff 200ms..10s`";
    private static final String EXPRESSION = "write it like `order.total`, `\"text\"`, `5`, or `order.total > 100`";
    private static final String TYPE = "write it like `Uuid`, `List<Item>`, `Map<String, Int>` or `Item?`";

    private static final Map<Integer, String> BY_RULE = Map.ofEntries(
            Map.entry(
                    SagaParser.RULE_file,
                    "a declaration starts with `record`, `enum`, `error`, `event`, `retry`, `service` or `saga`"),
            Map.entry(SagaParser.RULE_namespace, "write it like `namespace shop.orders`"),
            Map.entry(
                    SagaParser.RULE_importing,
                    "write it like `import shop.common.Address`, or for a Java class `import java java.util.Currency`"),
            Map.entry(SagaParser.RULE_path, "write it like `shop.orders`"),
            Map.entry(
                    SagaParser.RULE_declaration,
                    "a declaration starts with `record`, `enum`, `error`, `event`, `retry`, `service` or `saga`"),
            Map.entry(SagaParser.RULE_recordType, "write it like `record Item { sku: String, count: Int }`"),
            Map.entry(SagaParser.RULE_enumType, "write it like `enum Size { SMALL, LARGE }`"),
            Map.entry(SagaParser.RULE_constant, "write it like `enum Size { SMALL, LARGE }`"),
            Map.entry(SagaParser.RULE_errorType, "write it like `error OutOfStock { sku: String }`"),
            Map.entry(
                    SagaParser.RULE_eventType,
                    "write it like `event Shipped { order: Uuid } topic \"orders\" key order`"),
            Map.entry(SagaParser.RULE_retryPolicy, "write it like `retry gentle = 5 backoff 1s..1m`"),
            Map.entry(SagaParser.RULE_service, "write it like `service Stock { reserve(order: Uuid): Reservation }`"),
            Map.entry(SagaParser.RULE_operation, OPERATION),
            Map.entry(SagaParser.RULE_fields, FIELDS),
            Map.entry(SagaParser.RULE_field, FIELDS),
            Map.entry(SagaParser.RULE_params, "write the parameters like `(order: Uuid, count: Int)`"),
            Map.entry(SagaParser.RULE_param, "write the parameters like `(order: Uuid, count: Int)`"),
            Map.entry(SagaParser.RULE_type, TYPE),
            Map.entry(SagaParser.RULE_annotation, "write it like `@owner(\"shipping\")`"),
            Map.entry(SagaParser.RULE_note, "write it like `@latency(p50: 20ms, p99: 1s)`"),
            Map.entry(
                    SagaParser.RULE_saga,
                    "a saga has its clauses first, such as `version 1` or `timeout 2h`, then steps, and `return` last"),
            Map.entry(SagaParser.RULE_sagaClause, "write it like `version 1`, `key order.id` or `timeout 2h`"),
            Map.entry(
                    SagaParser.RULE_onFailure,
                    "write `on failure fail fast`, `on failure grace 5s` or `on failure wait all`"),
            Map.entry(SagaParser.RULE_statement, STEP),
            Map.entry(SagaParser.RULE_result, "write it like `return Receipt(charge.id)`"),
            Map.entry(SagaParser.RULE_parallel, "write it like `parallel { step a = ...  step b = ... }`"),
            Map.entry(SagaParser.RULE_step, STEP),
            Map.entry(SagaParser.RULE_work, STEP),
            Map.entry(SagaParser.RULE_waiting, "write it like `step pause = wait 5m`"),
            Map.entry(SagaParser.RULE_awaiting, "write it like `step approval = await Approved within 2h else reject`"),
            Map.entry(SagaParser.RULE_otherwise, "write `else reject`, `else skip` or `else default ...`"),
            Map.entry(SagaParser.RULE_each, "write it like `for each item in order.items at most 10`"),
            Map.entry(SagaParser.RULE_atMost, "write it like `at most 10`"),
            Map.entry(SagaParser.RULE_tolerate, "write it like `tolerate 5%`"),
            Map.entry(SagaParser.RULE_call, CALL),
            Map.entry(SagaParser.RULE_run, "write it like `run Ship(order)`"),
            Map.entry(SagaParser.RULE_after, "write it like `after reserve, charge`"),
            Map.entry(SagaParser.RULE_when, "write it like `when order.total > 100`"),
            Map.entry(SagaParser.RULE_verify, "write it like `verify Payments.find(charge.key)`"),
            Map.entry(SagaParser.RULE_limit, "write it like `retry 5 backoff 200ms..10s` or `timeout 3s`"),
            Map.entry(SagaParser.RULE_retry, RETRY),
            Map.entry(SagaParser.RULE_policy, RETRY),
            Map.entry(SagaParser.RULE_pace, "write it like `backoff 200ms..10s` or `every 30s`"),
            Map.entry(SagaParser.RULE_onErrors, "write it like `retry 5 on OutOfStock`"),
            Map.entry(
                    SagaParser.RULE_compensate,
                    "write it like `compensate Stock.release(reserve.key)`, `compensate manual \"...\"` or"
                            + " `compensate none`"),
            Map.entry(
                    SagaParser.RULE_compensation,
                    "write it like `compensate Stock.release(reserve.key)`, `compensate manual \"...\"` or"
                            + " `compensate none`"),
            Map.entry(SagaParser.RULE_recover, "write it like `recover retry 10 else Post.send(order) else skip`"),
            Map.entry(SagaParser.RULE_alternative, "write it like `recover retry 10 else Post.send(order) else skip`"),
            Map.entry(SagaParser.RULE_emit, "write it like `emit Shipped(order.id)`"),
            Map.entry(SagaParser.RULE_args, CALL),
            Map.entry(SagaParser.RULE_arg, CALL));

    private Examples() {}

    /** @param rule that is being read where something is wrong */
    static String of(int rule) {
        return BY_RULE.getOrDefault(rule, EXPRESSION);
    }

    /** @param type of a token that is missing and that isn't a word or sign */
    static String ofValue(int type, int rule) {
        return switch (type) {
            case SagaLexer.INT -> "write a whole number such as `3`";
            case SagaLexer.DURATION -> "write a number and its unit, such as `5s`, `10m` or `2h`";
            case SagaLexer.PERCENT -> "write a percentage such as `5%`";
            case SagaLexer.STRING -> "write a text such as `\"orders\"`";
            default -> of(rule);
        };
    }
}
