-- SPDX-License-Identifier: EUPL-1.2

-- From how many parts of a thousand behind the expected share an area is far behind, from a day on. A view over
-- constants: nobody can change it but a script, which replaces it as a whole. The sources name three classes and no
-- boundary between the last two; one fifth is chosen here.
create view pace_boundary as
select effective_on, per_mille
  from (values (date '1000-01-01', 200)
  ) as dated (effective_on, per_mille);
