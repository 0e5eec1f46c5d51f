// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Counts log lines of a class, so that a test waits for an event and not for a time. */
public final class LogLines implements AutoCloseable {

    private final Logger logger;
    private final AtomicInteger count = new AtomicInteger();
    private final Handler handler;

    private LogLines(String speaker, Predicate<LogRecord> counted) {
        logger = Logger.getLogger(speaker);
        handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (counted.test(line)) {
                    count.incrementAndGet();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
    }

    /** Begins to listen to lines of this class whose message has these texts. */
    public static LogLines of(Class<?> speaker, String... texts) {
        return new LogLines(speaker.getName(), line -> Stream.of(texts).allMatch(line.getMessage()::contains));
    }

    /** Begins to listen to lines of any class with a failure that has this text. */
    public static LogLines withFailure(String text) {
        return new LogLines(
                "",
                line -> line.getThrown() != null
                        && String.valueOf(line.getThrown().getMessage()).contains(text));
    }

    /** How many there were. */
    public int count() {
        return count.get();
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
