// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.Rounding;

/** Row of {@code national_target}. */
@Entity
@Table(name = "national_target")
class NationalTargetRecord {

    @Id
    @Column(name = "half_year")
    String halfYear;

    @Enumerated(EnumType.STRING)
    Rounding rounding;

    int revision;

    static NationalTargetRecord of(NationalTarget target) {
        var row = new NationalTargetRecord();
        row.halfYear = target.halfYear().toString();
        row.rounding = target.rounding();
        row.revision = target.current().number();
        return row;
    }

    NationalTarget target(List<TargetRevisionRecord> revisions, List<TargetComponentRecord> components) {
        var ofRevision = components.stream().collect(Collectors.groupingBy(component -> component.revision));
        return new NationalTarget(
                HalfYear.valueOf(halfYear),
                rounding,
                revisions.stream()
                        .map(row -> row.targetRevision(
                                TargetComponentRecord.substantiation(ofRevision.getOrDefault(row.revision, List.of()))))
                        .toList());
    }
}
