// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;

/** Row of {@code opening_balance}. */
@Entity
@Table(name = "opening_balance")
class OpeningBalanceRecord {

    @Id
    private String municipality;

    @Column(name = "as_of", nullable = false)
    private LocalDate asOf;

    @Column(nullable = false)
    private int balance;

    @Column(nullable = false)
    private int difference;

    @Column(nullable = false)
    private String source;

    @Column(nullable = false)
    private long version;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected OpeningBalanceRecord() {}

    OpeningBalanceRecord(OpeningBalance set, Instant recordedAt) {
        this.municipality = set.municipality().value();
        replace(set, recordedAt);
    }

    final void replace(OpeningBalance set, Instant at) {
        this.asOf = set.figure().asOf();
        this.balance = set.figure().balance();
        this.difference = set.difference();
        this.source = set.figure().source();
        this.version = set.version();
        this.recordedAt = at;
    }

    OpeningBalance toDomain() {
        return new OpeningBalance(
                new MunicipalityCode(municipality),
                new OpeningBalance.Figure(asOf, balance, source),
                difference,
                version);
    }
}
