package io.sagaz.runtime;

/** A step of a saga. Each generated saga has an enum of them. */
public interface StepName {
    /** As written in the {@code .saga} file. */
    String stepName();

    /** Its index in the saga's definition. */
    int stepIndex();
}
