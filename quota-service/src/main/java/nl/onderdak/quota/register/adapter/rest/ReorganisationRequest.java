// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.quota.register.application.DecideReorganisation;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.quota.register.domain.ReorganisationPlan.Part;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reorganisation of municipalities. */
@Schema(description = "A merger, division or boundary change to record")
public record ReorganisationRequest(
        @NotNull
        @Schema(
                description = "MERGER: one or more end and hand over all to one successor (samenvoeging,"
                        + " opheffing en toevoeging); DIVISION: one ends and hands over its parts to several"
                        + " (splitsing); BOUNDARY_CHANGE: none ends, inhabitants move (grenscorrectie)")
        Kind kind,

        @NotNull
        @Schema(description = "First day of the new situation (datum van herindeling)", examples = "2023-01-01")
        LocalDate effectiveOn,

        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(description = "The act or decision it follows from", examples = "Stb. 2022, 157")
        String source,

        @Size(max = 50) @Schema(description = "Successors that begin on that day and are not in the register yet")
        List<@NotNull @Valid NewMunicipalityRequest> newMunicipalities,

        @NotNull @Size(min = 1, max = 200) @Schema(description = "The parts that are handed over")
        List<@NotNull @Valid PartRequest> parts) {

    /** A successor that begins on the effective day. */
    @Schema(name = "NewMunicipality", description = "A municipality that begins with the reorganisation")
    public record NewMunicipalityRequest(
            @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM1992")
            MunicipalityCode municipality,

            @NotBlank
            @Size(max = 100)
            @WithoutPersonalNumber
            @Schema(description = "Official name", examples = "Voorne aan Zee")
            String name,

            @NotNull @Schema(description = "CBS code of the province", examples = "PV28")
            ProvinceCode province) {}

    /** A part that one municipality hands over to another. */
    @Schema(name = "ReorganisationPartRequest", description = "What one successor takes over of a municipality")
    public record PartRequest(
            @NotNull @Schema(description = "The municipality that hands over", examples = "GM0501")
            MunicipalityCode from,

            @NotNull @Schema(description = "The successor that takes over", examples = "GM1992")
            MunicipalityCode to,

            @Size(max = 4)
            @Schema(
                    description = "Inhabitants of the part on each reference date (peildatum) that quotas from the"
                            + " effective day on are still computed from; absent in a merger")
            List<@NotNull @Valid CountedRequest> inhabitants) {}

    /** Inhabitants of a part. */
    @Schema(name = "PartInhabitantsRequest", description = "Inhabitants of a part on one reference date")
    public record CountedRequest(
            @NotNull @FirstOfJanuary @Schema(description = "Reference date (peildatum)", examples = "2022-01-01")
            LocalDate referenceDate,

            @NotNull @Min(0) @Max(100_000_000) @Schema(description = "Persons")
            Integer inhabitants) {}

    /** Fails with every fault at once when the parts cannot be those of its kind. */
    DecideReorganisation.Command command() {
        var faults = new ArrayList<Fault>();
        var pairs = new HashSet<List<MunicipalityCode>>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.from().equals(part.to())) {
                faults.add(Fault.at("/parts/" + i + "/to", "hands-over-to-itself", null));
            }
            if (!pairs.add(List.of(part.from(), part.to()))) {
                faults.add(Fault.at("/parts/" + i, "part-named-twice", null));
            }
            if (kind == Kind.MERGER && !part.to().equals(parts.getFirst().to())) {
                faults.add(Fault.at("/parts/" + i + "/to", "merger-has-one-successor", null));
            }
            if (kind == Kind.DIVISION && !part.from().equals(parts.getFirst().from())) {
                faults.add(Fault.at("/parts/" + i + "/from", "division-is-of-one", null));
            }
            if (counted(part).size() < given(part).size()) {
                faults.add(Fault.at("/parts/" + i + "/inhabitants", "reference-date-named-twice", null));
            }
        }
        if (kind == Kind.DIVISION && parts.size() == 1) {
            faults.add(Fault.at("/parts", "division-has-several-successors", null));
        }
        faults.addAll(faultsOfNewMunicipalities());
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new DecideReorganisation.Command(
                kind,
                effectiveOn,
                source,
                parts.stream()
                        .map(part -> new Part(part.from(), part.to(), counted(part)))
                        .toList(),
                newEntries().stream()
                        .map(one -> new Municipality(one.municipality(), one.name(), one.province(), effectiveOn, null))
                        .toList());
    }

    private List<Fault> faultsOfNewMunicipalities() {
        var faults = new ArrayList<Fault>();
        var named = new HashSet<MunicipalityCode>();
        for (int i = 0; i < newEntries().size(); i++) {
            var code = newEntries().get(i).municipality();
            var pointer = "/newMunicipalities/" + i + "/municipality";
            if (!named.add(code)) {
                faults.add(Fault.at(pointer, "municipality-named-twice", null));
            }
            if (parts.stream().noneMatch(part -> part.to().equals(code))) {
                faults.add(Fault.at(pointer, "not-a-successor", null));
            }
        }
        return faults;
    }

    private List<NewMunicipalityRequest> newEntries() {
        return newMunicipalities == null ? List.of() : newMunicipalities;
    }

    private static List<CountedRequest> given(PartRequest part) {
        return part.inhabitants() == null ? List.of() : part.inhabitants();
    }

    private static SortedMap<LocalDate, Integer> counted(PartRequest part) {
        var counted = new TreeMap<LocalDate, Integer>();
        given(part).forEach(one -> counted.put(one.referenceDate(), one.inhabitants()));
        return counted;
    }
}
