-- Until when somebody was signed in to an account whose address nobody has verified; its sessions are forgotten long before.
-- What of it is still known of those of before stands in the log.
alter table users add column last_session_at timestamptz;
update users u
   set last_session_at = (select max(e.at) from audit_entries e where e.subject = u.id and e.action = 'LOGIN')
 where u.verified_at is null;

-- When the second factor was shown from this network, too. By the password alone, which a thief may know, no device gets a
-- count of its own for guesses at the second factor.
alter table known_devices add column second_factor_at timestamptz;
