// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.application.Couplings.NewCoupling;
import nl.onderdak.placement.coupling.domain.CoaReference;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdAlreadyCoupled;
import nl.onderdak.placement.dossier.application.Dossiers;
import nl.onderdak.placement.dossier.application.Dossiers.Begun;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.problem.Refused;

/** Members of a household form a household of their own (<i>splitsing</i>). */
@ApplicationScoped
public class SplitHousehold {

    private final ActOnCoupling actOnCoupling;
    private final Couplings couplings;
    private final Dossiers dossiers;
    private final AuditTrail trail;
    private final Clock clock;
    private final RecordingClock recording;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    SplitHousehold(
            ActOnCoupling actOnCoupling,
            Couplings couplings,
            Dossiers dossiers,
            AuditTrail trail,
            Clock clock,
            RecordingClock recording) {
        this.actOnCoupling = actOnCoupling;
        this.couplings = couplings;
        this.dossiers = dossiers;
        this.trail = trail;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Members who form a household of their own.
     *
     * @param members their numbers
     * @param reference of the new household, at COA
     * @param cause reason of the split
     * @param on the day
     * @param dossier papers of the new household that are known on that day
     */
    public record SplitCommand(
            SortedSet<Integer> members,
            CoaReference reference,
            HouseholdChanged.Cause cause,
            LocalDate on,
            Dossier dossier) {}

    /** Splits a household and returns the coupling of the new one; fails like {@link ActOnCoupling#act}. */
    @WithTransaction
    public Uni<Registration> split(Organisation by, Target target, SplitCommand command) {
        return actOnCoupling
                .actionable(by, target)
                .chain(found -> store(
                        found,
                        ActionableCoupling.acceptedOrProblem(found.split(
                                        ids.generate(),
                                        command.members(),
                                        command.cause(),
                                        command.on(),
                                        DutchCalendar.today(clock),
                                        command.dossier()))
                                .state(),
                        command));
    }

    private Uni<Registration> store(Coupling found, Coupling.Split split, SplitCommand command) {
        var other = new Registration(command.reference(), split.other().state());
        var id = other.coupling().details().id();
        trail.concerns(List.of(id));
        var rest = Change.of(found, split.rest());
        var now = recording.now();
        return couplings
                .add(List.of(new NewCoupling(command.reference(), other.coupling(), command.on())), now)
                .invoke(added -> {
                    if (added == 0) {
                        throw new Refused(new HouseholdAlreadyCoupled());
                    }
                })
                .chain(() -> dossiers.begin(List.of(new Begun(id, command.dossier(), command.on())), now))
                .chain(() -> actOnCoupling.store(List.of(rest, Change.splitOff(split.other(), rest.day())), now))
                .replaceWith(other);
    }
}
