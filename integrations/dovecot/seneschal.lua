-- Asks Seneschal whether a device may come in, with which password, by which protocol. For Dovecot 2.3.19 and newer.
--
-- Dovecot calls auth_password_verify in its auth worker processes; each keeps one connection to Seneschal open.
-- "Wrong password" is what Seneschal denied and nothing else: whatever keeps it from answering is a temporary failure, so
-- that no mail program throws its password away because a server is being restarted. The password is never logged.

local json = require "cjson.safe"

-- How long people wait at most while Seneschal doesn't answer.
local CONNECT_MILLISECONDS = 2000
local ANSWER_MILLISECONDS = 5000
local ALTOGETHER_MILLISECONDS = 8000

-- How long a connection that nobody needs stays open, and how soon a server that was down is found again.
local IDLE_MILLISECONDS = 60000
local FIRST_PAUSE_MILLISECONDS = 50
local LONGEST_PAUSE_MILLISECONDS = 500

-- A connection that the server closed meanwhile is no failure yet.
local ATTEMPTS = 2

-- Dovecot's names of the services, and Seneschal's of the protocols. Postfix asks as smtp.
local PROTOCOLS = { imap = "imap", pop3 = "pop", smtp = "smtp", submission = "smtp", sieve = "sieve" }

local ok = dovecot.auth.PASSDB_RESULT_OK
local denied = dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH
local unavailable = dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE

local address_of_verify, bearer, client

-- Dovecot 2.4 hands over its lua_settings; for 2.3 they are in the environment.
local function setting(settings, name)
  local value = settings and settings[name] or os.getenv("SENESCHAL_" .. name:upper())
  return assert(value, "it isn't said what the " .. name .. " of Seneschal is")
end

local function first_line(path)
  local file = assert(io.open(path, "r"))
  local line = file:read("l")
  file:close()
  return assert(line, path .. " is empty")
end

-- The same options have other names in 2.3, which passes over those that it doesn't know, and in 2.4, which doesn't.
local function options(settings)
  if settings == nil then
    return {
      connect_timeout_msecs = CONNECT_MILLISECONDS,
      request_timeout_msecs = ANSWER_MILLISECONDS,
      request_absolute_timeout_msecs = ALTOGETHER_MILLISECONDS,
      max_idle_time_msecs = IDLE_MILLISECONDS,
      connect_backoff_time_msecs = FIRST_PAUSE_MILLISECONDS,
      connect_backoff_max_time_msecs = LONGEST_PAUSE_MILLISECONDS,
      max_attempts = ATTEMPTS,
      no_auto_redirect = true,
    }
  end
  return {
    connect_timeout = CONNECT_MILLISECONDS .. "ms",
    request_timeout = ANSWER_MILLISECONDS .. "ms",
    request_absolute_timeout = ALTOGETHER_MILLISECONDS .. "ms",
    max_idle_time = IDLE_MILLISECONDS .. "ms",
    connect_backoff_time = FIRST_PAUSE_MILLISECONDS .. "ms",
    connect_backoff_max_time = LONGEST_PAUSE_MILLISECONDS .. "ms",
    request_max_attempts = tostring(ATTEMPTS),
    auto_redirect = "no",
  }
end

-- Called once in each process; an error here keeps Dovecot from starting to ask, and says why in its log.
function script_init(settings)
  address_of_verify = setting(settings, "url"):gsub("/+$", "") .. "/1/mail-auth/verify"
  bearer = "Bearer " .. first_line(setting(settings, "token_file"))
  client = dovecot.http.client(options(settings))
  return 0
end

function script_deinit()
end

-- No address and no password of Seneschal's is as long as this; what is longer would not fit into headers.
local LONGEST = 512

-- What is no text is no password that Seneschal ever made.
local function is_text(bytes)
  return #bytes <= LONGEST and utf8.len(bytes) ~= nil
end

-- Of every byte, as percent-encoding writes it.
local CODES = {}
for byte = 0, 255 do
  CODES[string.char(byte)] = string.format("%%%02X", byte)
end

-- Everything but letters and digits: no byte of a password can then end a header.
local function encoded(text)
  return (text:gsub("[^A-Za-z0-9]", CODES))
end

-- In headers, as without a body there is nothing that Dovecot would ask to be let send first.
local function ask(question)
  local request = client:request { url = address_of_verify, method = "GET" }
  request:add_header("Authorization", bearer)
  for name, value in pairs(question) do
    request:add_header(name, value)
  end
  local answer = request:submit()
  if answer:status() ~= 200 then
    return nil, "Seneschal can't answer: " .. answer:status() .. " " .. answer:reason()
  end
  local said = json.decode(answer:payload())
  if type(said) ~= "table" then
    return nil, "what answers is not Seneschal"
  end
  return said
end

function auth_password_verify(request, password)
  local protocol = PROTOCOLS[request.protocol or request.service]
  if protocol == nil or not is_text(request.user) or not is_text(password) then
    return denied, "no mail protocol, or no text"
  end
  local said, failure = ask {
    ["Auth-User"] = encoded(request.user),
    ["Auth-Pass"] = encoded(password),
    ["Auth-Protocol"] = protocol,
    -- There is none where doveadm asks from this machine.
    ["Client-IP"] = request.remote_ip or "127.0.0.1",
  }
  if said == nil then
    return unavailable, failure
  elseif said.result == "denied" then
    return denied, "denied"
  elseif said.result == "ok" and type(said.device_id) == "string" then
    -- The userdb appends it to the name of the session, by which the sessions of one device can be ended.
    return ok, { userdb_of_device = "/" .. said.device_id }
  end
  return unavailable, "Seneschal said what is not understood"
end

-- Nobody can be told a password, so nothing but PLAIN and LOGIN works. Whether there is a mailbox is not said either.
function auth_passdb_lookup(request)
  return dovecot.auth.PASSDB_RESULT_SCHEME_NOT_AVAILABLE, "passwords are never told"
end
