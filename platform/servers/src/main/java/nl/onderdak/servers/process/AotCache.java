// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.process;

import java.nio.file.Path;
import java.time.Duration;

/** What a Java program's virtual machine learned in an earlier run, so that the next starts faster (JEP 514). */
public sealed interface AotCache {

    /** Options for the virtual machine. */
    String[] options();

    /** How long the program may take to stop; writing down what was learned takes a while. */
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

    /** Learn, and write it down when the program ends in order. */
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

    /** Start from what was written down. */
    record Used(Path file) implements AotCache {
        @Override
        public String[] options() {
            return new String[] {"-XX:AOTCache=" + file};
        }
    }
}
