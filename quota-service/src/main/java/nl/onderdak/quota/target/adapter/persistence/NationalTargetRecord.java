// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.persistence;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.Rounding;

/** Row of {@code national_target}, with those of its revisions. */
@Entity
@Table(name = "national_target")
class NationalTargetRecord {

    @Id
    @Column(name = "half_year")
    String halfYear;

    @Enumerated(EnumType.STRING)
    Rounding rounding;

    int revision;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "half_year", insertable = false, updatable = false)
    @OrderBy("revision")
    Set<TargetRevisionRecord> revisions = new LinkedHashSet<>();

    static NationalTargetRecord of(NationalTarget target) {
        var row = new NationalTargetRecord();
        row.halfYear = target.halfYear().toString();
        row.rounding = target.rounding();
        row.addNewestRevision(target);
        return row;
    }

    void addNewestRevision(NationalTarget target) {
        revision = target.current().number();
        revisions.add(TargetRevisionRecord.of(target.halfYear(), target.current()));
    }

    NationalTarget target() {
        return new NationalTarget(
                HalfYear.valueOf(halfYear),
                rounding,
                revisions.stream().map(TargetRevisionRecord::targetRevision).toList());
    }
}
