// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.register.domain.ReorganisationEffect;
import nl.onderdak.quota.register.domain.ReorganisationPlan;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;
import nl.onderdak.quota.register.domain.Surroundings;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Outcome;

/**
 * Records a reorganisation (<i>gemeentelijke herindeling, grenscorrectie</i>), art. 30 Huisvestingswet 2014: updates the
 * register, apportions anew the targets that were apportioned over the old municipalities, and publishes the change.
 */
@ApplicationScoped
public class DecideReorganisation {

    private final Reorganisations reorganisations;
    private final Populations populations;
    private final Municipalities municipalities;
    private final MunicipalityView register;
    private final ApportionedHalfYears halfYears;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    DecideReorganisation(
            Reorganisations reorganisations,
            Populations populations,
            Municipalities municipalities,
            MunicipalityView register,
            ApportionedHalfYears halfYears,
            Outbox outbox,
            Clock clock,
            RecordingClock recording) {
        this.reorganisations = reorganisations;
        this.populations = populations;
        this.municipalities = municipalities;
        this.register = register;
        this.halfYears = halfYears;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * A reorganisation to decide on.
     *
     * @param kind kind of reorganisation
     * @param effectiveOn first day of the new situation
     * @param source the act or decision it follows from
     * @param parts the parts that municipalities hand over to successors
     * @param newMunicipalities successors that are not in the register yet
     */
    public record Command(
            Kind kind, LocalDate effectiveOn, String source, List<Part> parts, List<Municipality> newMunicipalities) {}

    /**
     * @return the decision with the revisions it made; fails with {@link BadInput} when municipalities are unknown, with
     *     {@link nl.onderdak.web.problem.Refused} when a rule is broken
     */
    @WithTransaction
    public Uni<DecidedReorganisation> decide(Command command) {
        return reorganisations
                .closeForDecision()
                .chain(() -> register.all(null))
                .map(all -> all.stream().collect(Collectors.toMap(Municipality::code, Function.identity())))
                .invoke(known -> refuseUnknown(command, known.keySet()))
                .chain(known -> decide(command, plan(command, known), known));
    }

    private Uni<DecidedReorganisation> decide(
            Command command, ReorganisationPlan plan, Map<MunicipalityCode, Municipality> register) {
        return halfYears
                .lock(plan.halfYears())
                .chain(apportioned -> surroundings(plan, register, apportioned)
                        .map(surroundings -> Outcome.acceptedOrRefused(ReorganisationEffect.decide(
                                        ids.generate(),
                                        plan,
                                        command.newMunicipalities(),
                                        surroundings,
                                        recording.now()))
                                .state())
                        .call(this::store)
                        .call(this::append)
                        .map(ReorganisationEffect::reorganisation)
                        .chain(decided -> halfYears
                                .revise(decided, apportioned)
                                .map(revisions -> new DecidedReorganisation(decided, revisions))));
    }

    private static void refuseUnknown(Command command, Set<MunicipalityCode> registered) {
        var entered =
                command.newMunicipalities().stream().map(Municipality::code).collect(Collectors.toSet());
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < command.parts().size(); i++) {
            var part = command.parts().get(i);
            if (!registered.contains(part.from())) {
                faults.add(Fault.at("/parts/" + i + "/from", "unknown-municipality", null));
            }
            if (!registered.contains(part.to()) && !entered.contains(part.to())) {
                faults.add(Fault.at("/parts/" + i + "/to", "unknown-municipality", null));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private static ReorganisationPlan plan(Command command, Map<MunicipalityCode, Municipality> register) {
        var beginsThatDay = command.parts().stream()
                .map(Part::to)
                .map(register::get)
                .flatMap(Stream::ofNullable)
                .filter(municipality -> municipality.validFrom().equals(command.effectiveOn()))
                .map(Municipality::code);
        return new ReorganisationPlan(
                command.kind(),
                command.effectiveOn(),
                command.source(),
                command.parts(),
                Stream.concat(
                                beginsThatDay,
                                command.newMunicipalities().stream().map(Municipality::code))
                        .collect(Collectors.toSet()));
    }

    private Uni<Surroundings> surroundings(
            ReorganisationPlan plan, Map<MunicipalityCode, Municipality> register, List<HalfYear> apportioned) {
        return counted(plan.referenceDates())
                .chain(counted -> reorganisations
                        .all()
                        .map(earlier -> new Surroundings(
                                register, earlier, counted, Set.copyOf(apportioned), DutchCalendar.today(clock))));
    }

    private Uni<Map<LocalDate, Map<MunicipalityCode, Integer>>> counted(Collection<LocalDate> referenceDates) {
        var found = Uni.createFrom().<Map<LocalDate, Map<MunicipalityCode, Integer>>>item(new HashMap<>());
        for (var referenceDate : referenceDates) {
            found = found.call(counted -> populations
                    .newest(referenceDate)
                    .onItem()
                    .ifNotNull()
                    .transformToUni(newest -> populations.inhabitants(referenceDate, newest.version()))
                    .onItem()
                    .ifNotNull()
                    .invoke(inhabitants -> counted.put(referenceDate, inhabitants)));
        }
        return found;
    }

    private Uni<Void> store(ReorganisationEffect effect) {
        var recordedAt = effect.reorganisation().recordedAt();
        var stored = effect.registered().isEmpty()
                ? Uni.createFrom().voidItem()
                : municipalities.addAll(effect.registered(), recordedAt);
        for (var ended : effect.ended()) {
            stored = stored.chain(() -> municipalities.update(ended, recordedAt));
        }
        return stored.chain(() -> reorganisations.add(effect.reorganisation()));
    }

    private Uni<Void> append(ReorganisationEffect effect) {
        var recordedAt = effect.reorganisation().recordedAt();
        var registered = Stream.concat(effect.registered().stream(), effect.ended().stream())
                .map(municipality -> new OutgoingEvent(municipality.event(), municipality.version(), recordedAt));
        var reorganised = effect.facts().stream().map(fact -> new OutgoingEvent(fact, 1, recordedAt));
        return outbox.append(Stream.concat(registered, reorganised).toList());
    }
}
