// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.corporation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A corporation in the API. */
@Schema(name = "Corporation", description = "A housing corporation (woningcorporatie)")
public record CorporationResponse(String corporation, String name, List<String> municipalities, long version) {

    static CorporationResponse of(Corporation corporation) {
        return new CorporationResponse(
                corporation.id(), corporation.name(), corporation.municipalities(), corporation.version());
    }
}
