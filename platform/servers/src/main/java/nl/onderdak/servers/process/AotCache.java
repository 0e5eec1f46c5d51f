// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.nio.file.Path;
import java.time.Duration;

/** Recording of an earlier run of a Java program, with which the next one starts faster (JEP 514). */
public sealed interface AotCache {

    /** Options for the virtual machine. */
    String[] options();

    /** Time that the program may take to stop; writing the recording takes a while. */
    default Duration timeToStop() {
        return Duration.ofSeconds(15);
    }

    /** Start without one. */
    static AotCache none() {
        return new None();
    }

    /** No cache. */
    record None() implements AotCache {
        @Override
        public String[] options() {
            return new String[0];
        }
    }

    /** Record, and write the recording when the program ends in order. */
    record Recorded(Path file) implements AotCache {
        @Override
        public String[] options() {
            return new String[] {"-XX:AOTCacheOutput=" + file};
        }

        @Override
        public Duration timeToStop() {
            return Duration.ofMinutes(3);
        }
    }

    /** Start from the recording. */
    record Used(Path file) implements AotCache {
        @Override
        public String[] options() {
            return new String[] {"-XX:AOTCache=" + file};
        }
    }
}
