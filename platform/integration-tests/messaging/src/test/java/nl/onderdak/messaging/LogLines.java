// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what a class says in the log, so that a test waits for what has happened and not for a time. */
public final class LogLines implements AutoCloseable {

    private final Logger logger;
    private final AtomicInteger count = new AtomicInteger();
    private final Handler handler;

    private LogLines(Class<?> speaker, List<String> texts) {
        logger = Logger.getLogger(speaker.getName());
        handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (texts.stream().allMatch(line.getMessage()::contains)) {
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
        return new LogLines(speaker, List.of(texts));
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
