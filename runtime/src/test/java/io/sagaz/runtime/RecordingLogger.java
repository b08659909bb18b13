package io.sagaz.runtime;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Gives lines to whoever records them. */
final class RecordingLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    RecordingLogger(String name) {
        this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return RecordedLog.recording();
    }

    @Override
    public boolean isInfoEnabled() {
        return RecordedLog.recording();
    }

    @Override
    public boolean isWarnEnabled() {
        return RecordedLog.recording();
    }

    @Override
    public boolean isErrorEnabled() {
        return RecordedLog.recording();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        RecordedLog.add(new RecordedLog.Line(
                level,
                name,
                MessageFormatter.basicArrayFormat(message, arguments),
                context == null ? Map.of() : context,
                Optional.ofNullable(thrown)));
    }
}
