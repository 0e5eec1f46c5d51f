// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

/** Identifies the aggregate whose history an event continues: subjects are unique within a source. */
record Aggregate(String source, String subject) implements Comparable<Aggregate> {

    @Override
    public int compareTo(Aggregate other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : subject.compareTo(other.subject);
    }
}
