// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.Terms;
import org.hibernate.annotations.Immutable;

/** A row of couplings, to be read; changes are written with SQL. */
@Entity(name = "Coupling")
@Immutable
@Table(name = "coupling")
class CouplingRecord {

    @Id
    UUID id;

    @Column(name = "coa_reference")
    String coaReference;

    String municipality;

    int persons;

    @Column(name = "permit_on")
    LocalDate permitOn;

    @Column(name = "coupled_on")
    LocalDate coupledOn;

    long version;

    @Column(name = "housed_on")
    LocalDate housedOn;

    String dwelling;

    @Enumerated(EnumType.STRING)
    AccommodationKind kind;

    @Column(name = "brp_registered_on")
    LocalDate brpRegisteredOn;

    @Column(name = "counted_persons")
    Integer countedPersons;

    Registration<Coupling> registration() {
        return new Registration<>(coaReference == null ? null : new CoaReference(coaReference), coupling());
    }

    private Coupling coupling() {
        var terms = new Terms(id, new MunicipalityCode(municipality), persons, permitOn, coupledOn);
        return housedOn == null
                ? new Coupling.Coupled(terms, version)
                : new Coupling.Housed(
                        terms, new MoveIn(housedOn, dwelling, kind, brpRegisteredOn), countedPersons, version);
    }
}
