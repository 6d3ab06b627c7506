-- Asks for the addresses of the file $URLS in a random order, packed, and counts what is no 200.
local paths, failures, threads = {}, 0, {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  for line in io.lines(os.getenv("URLS")) do table.insert(paths, line) end
  math.randomseed(os.time() + tonumber(tostring({}):sub(8)) % 1000)
  wrk.headers["Accept-Encoding"] = "gzip"
  failed = 0
end

function request()
  return wrk.format("GET", paths[math.random(#paths)])
end

function response(status)
  if status ~= 200 then failed = failed + 1 end
end

function done(summary, latency)
  for _, thread in ipairs(threads) do failures = failures + thread:get("failed") end
  io.write(string.format("requests %d, not answered by 200: %d, errors of sockets: %d\n",
    summary.requests, failures, summary.errors.connect + summary.errors.read +
    summary.errors.write + summary.errors.timeout))
  io.write(string.format("p50 %.2f ms, p99 %.2f ms, longest %.2f ms\n",
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
