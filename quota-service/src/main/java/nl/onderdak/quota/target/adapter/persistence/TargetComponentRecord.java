// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.IntStream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.target.domain.Substantiation;
import nl.onderdak.quota.target.domain.Substantiation.ComponentKind;
import nl.onderdak.quota.target.domain.TargetRevision;

/** Row of {@code target_component}; never changed. */
@Entity
@Table(name = "target_component")
@IdClass(TargetComponentRecord.Key.class)
class TargetComponentRecord {

    /** Primary key. */
    record Key(String halfYear, int revision, int place) {}

    @Id
    @Column(name = "half_year")
    String halfYear;

    @Id
    int revision;

    @Id
    @Column(name = "position")
    int place;

    @Enumerated(EnumType.STRING)
    ComponentKind kind;

    String description;
    int persons;
    String source;

    static List<TargetComponentRecord> of(HalfYear halfYear, TargetRevision revision) {
        var components = revision.substantiation().components();
        return IntStream.range(0, components.size())
                .mapToObj(i -> of(halfYear, revision.number(), i + 1, components.get(i)))
                .toList();
    }

    private static TargetComponentRecord of(
            HalfYear halfYear, int revision, int place, Substantiation.Component component) {
        var row = new TargetComponentRecord();
        row.halfYear = halfYear.toString();
        row.revision = revision;
        row.place = place;
        row.kind = component.kind();
        row.description = component.description();
        row.persons = component.persons();
        row.source = component.source();
        return row;
    }

    static Substantiation substantiation(List<TargetComponentRecord> rows) {
        return new Substantiation(rows.stream()
                .map(row -> new Substantiation.Component(row.kind, row.description, row.persons, row.source))
                .toList());
    }
}
