package io.sagaz.runtime.store;

/** The definition of a version that has started a saga. */
public record DefinitionRow(String type, int version, String hash, String json) {}
