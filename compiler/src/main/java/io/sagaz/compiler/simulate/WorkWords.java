package io.sagaz.compiler.simulate;

import io.sagaz.kernel.Work;

/** The words of the language for what a step does, such as {@code Payments.charge} or {@code await Approved}. */
final class WorkWords implements Work.Visitor<String> {
    @Override
    public String call(Work.Call work) {
        return Words.of(work.call());
    }

    @Override
    public String sleep(Work.Wait work) {
        return work.until() ? "wait until" : "wait";
    }

    @Override
    public String await(Work.Await work) {
        return "await " + work.signal();
    }

    @Override
    public String child(Work.Child work) {
        return "run " + Words.simple(work.saga());
    }
}
