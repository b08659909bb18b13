package io.sagaz.compiler.model;

import io.sagaz.compiler.syntax.Statement;
import io.sagaz.compiler.syntax.Work;

/** Says what of a step this version doesn't compile. */
final class Compiled implements Work.Visitor<Boolean> {
    private final Site site;

    Compiled(Site site) {
        this.site = site;
    }

    /** Whether all of it is compiled; reports each construct that isn't. */
    boolean step(Statement.Step step) {
        return step.work().accept(this);
    }

    private boolean not(Work work, String word) {
        site.report(NotCompiled.at(Spans.first(work.span(), word.length()), word));
        return false;
    }

    @Override
    public Boolean waitFor(Work.WaitFor work) {
        return true;
    }

    @Override
    public Boolean waitUntil(Work.WaitUntil work) {
        return true;
    }

    @Override
    public Boolean await(Work.Await work) {
        return true;
    }

    @Override
    public Boolean action(Work.Action work) {
        return true;
    }

    @Override
    public Boolean run(Work.Run work) {
        return true;
    }

    @Override
    public Boolean missing(Work.Missing work) {
        site.broken();
        return false;
    }
}
