package io.sagaz.kernel;

import java.util.Optional;

/** The call that an event is about, if it is about one: it tells the element. */
final class EventCall implements Event.Visitor<Optional<CallId>> {
    @Override
    public Optional<CallId> started(Event.Started event) {
        return Optional.empty();
    }

    @Override
    public Optional<CallId> succeeded(Event.Succeeded event) {
        return Optional.of(event.call());
    }

    @Override
    public Optional<CallId> rejected(Event.Rejected event) {
        return Optional.of(event.call());
    }

    @Override
    public Optional<CallId> faulted(Event.Faulted event) {
        return Optional.of(event.call());
    }

    @Override
    public Optional<CallId> verified(Event.Verified event) {
        return Optional.of(event.call());
    }

    @Override
    public Optional<CallId> evaluated(Event.Evaluated event) {
        return Optional.empty();
    }

    @Override
    public Optional<CallId> timerFired(Event.TimerFired event) {
        return event.timer() instanceof Timer.Backoff backoff ? Optional.of(backoff.call()) : Optional.empty();
    }

    @Override
    public Optional<CallId> cancelRequested(Event.CancelRequested event) {
        return Optional.empty();
    }

    @Override
    public Optional<CallId> decided(Event.Decided event) {
        return Optional.of(new CallId(event.step(), event.element(), CallId.Role.DO, 0));
    }

    @Override
    public Optional<CallId> signalled(Event.Signalled event) {
        return Optional.empty();
    }

    @Override
    public Optional<CallId> childEnded(Event.ChildEnded event) {
        return Optional.of(event.call());
    }

    @Override
    public Optional<CallId> rollbackRequested(Event.RollbackRequested event) {
        return Optional.empty();
    }

    @Override
    public Optional<CallId> ended(Event.Ended event) {
        return Optional.empty();
    }
}
