// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.target.domain.Substantiation;
import nl.onderdak.quota.target.domain.Substantiation.Component;
import nl.onderdak.quota.target.domain.Substantiation.ComponentKind;
import nl.onderdak.quota.target.domain.TargetRevision;
import org.hibernate.annotations.ListIndexBase;

/** Row of {@code national_target_revision}, with those of its substantiation; never changed. */
@Entity
@Table(name = "national_target_revision")
@IdClass(TargetRevisionRecord.Key.class)
class TargetRevisionRecord {

    /** Primary key. */
    record Key(String halfYear, int revision) {}

    /** Columns of {@code target_component}. */
    @Embeddable
    record ComponentColumns(
            @Enumerated(EnumType.STRING) ComponentKind kind, String description, int persons, String source) {

        static ComponentColumns of(Component component) {
            return new ComponentColumns(
                    component.kind(), component.description(), component.persons(), component.source());
        }

        Component component() {
            return new Component(kind, description, persons, source);
        }
    }

    @Id
    @Column(name = "half_year")
    String halfYear;

    @Id
    int revision;

    @Enumerated(EnumType.STRING)
    QuotaStatus status;

    int persons;

    @Column(name = "published_on")
    LocalDate publishedOn;

    @Column(name = "effective_on")
    LocalDate effectiveOn;

    String reason;
    UUID reorganisation;

    @Column(name = "reference_date")
    LocalDate referenceDate;

    @Column(name = "national_inhabitants")
    int nationalInhabitants;

    boolean complete;

    @Column(name = "population_version")
    int populationVersion;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @ElementCollection
    @CollectionTable(
            name = "target_component",
            joinColumns = {@JoinColumn(name = "half_year"), @JoinColumn(name = "revision")})
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    List<ComponentColumns> components = List.of();

    static TargetRevisionRecord of(HalfYear halfYear, TargetRevision revision) {
        var row = new TargetRevisionRecord();
        row.halfYear = halfYear.toString();
        row.revision = revision.number();
        row.status = revision.status();
        row.persons = revision.persons();
        row.publishedOn = revision.publishedOn();
        row.effectiveOn = revision.effectiveOn();
        row.reason = revision.reason();
        row.reorganisation = revision.reorganisation();
        row.referenceDate = revision.population().referenceDate();
        row.nationalInhabitants = revision.population().nationalInhabitants();
        row.complete = revision.population().complete();
        row.populationVersion = revision.population().version();
        row.recordedAt = revision.recordedAt();
        row.components = revision.substantiation().components().stream()
                .map(ComponentColumns::of)
                .toList();
        return row;
    }

    TargetRevision targetRevision() {
        return new TargetRevision(
                revision,
                status,
                persons,
                publishedOn,
                effectiveOn,
                reason,
                reorganisation,
                new PopulationBasis(referenceDate, nationalInhabitants, complete, populationVersion),
                recordedAt,
                new Substantiation(
                        components.stream().map(ComponentColumns::component).toList()));
    }
}
