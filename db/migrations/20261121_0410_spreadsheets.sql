-- How somebody's spreadsheets are laid out, so that columns are asked for once.
create table spreadsheet_columns (
  id uuid not null default gen_random_uuid(),
  account_id uuid not null references account,
  -- the headings of the sheet, by a checksum
  heads text not null check (heads ~ '^[0-9a-f]{64}$'),
  -- which column says what: {"home": 1, "partner": 2}
  columns jsonb not null,
  used_at timestamptz not null,
  primary key (account_id, heads)
);
comment on table spreadsheet_columns is 'What the columns of a person''s spreadsheets mean. ความหมายของคอลัมน์ที่จำไว้';
