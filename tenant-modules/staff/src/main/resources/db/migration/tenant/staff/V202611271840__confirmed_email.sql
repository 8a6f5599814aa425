-- When the person followed a link in a mail to this address; another address is not confirmed.
alter table staff_person add column email_confirmed_at timestamptz;
