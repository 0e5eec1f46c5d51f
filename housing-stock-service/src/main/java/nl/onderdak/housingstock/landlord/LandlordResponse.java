// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.landlord;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A landlord in the API. */
@Schema(name = "Landlord", description = "A housing landlord (woningcorporatie)")
public record LandlordResponse(
        String landlord, LandlordKind kind, String name, List<String> municipalities, long version) {

    static LandlordResponse of(Landlord landlord) {
        return new LandlordResponse(
                landlord.id(), landlord.kind(), landlord.name(), landlord.municipalities(), landlord.version());
    }
}
