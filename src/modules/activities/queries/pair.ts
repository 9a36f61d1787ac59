const inEnglish = (side: "home" | "partner") => `(
  select string_agg(coalesce(p #>> '{unit,nameEn}', p ->> 'written'), ' ')
  from json_array_elements(r.parties) p where p ->> 'side' = '${side}')`

/** In SQL: both sides of relation `r`, a Text. */
export const pairOfR = `json_build_object('th', r.home_name || ' – ' || r.partner_name,
  'en', concat_ws(' – ', ${inEnglish("home")}, ${inEnglish("partner")}))`
