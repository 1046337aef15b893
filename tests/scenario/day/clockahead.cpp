// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a server whose clock shall be ahead: MEDCRM_CLOCK_AHEAD seconds, and running like any other. Only the
// time of day moves; what measures durations does not.
#include <cstdlib>
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>

namespace {

long ahead()
{
    static const char *const given = std::getenv("MEDCRM_CLOCK_AHEAD");
    static const long seconds = given ? std::atol(given) : 0;
    return seconds;
}

template <typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    static const auto ask = real<int (*)(clockid_t, timespec *)>("clock_gettime");
    const int answer = ask(clock, now);
    if (answer == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += ahead();
    return answer;
}

int gettimeofday(timeval *now, void *zone) noexcept
{
    static const auto ask = real<int (*)(timeval *, void *)>("gettimeofday");
    const int answer = ask(now, zone);
    if (answer == 0)
        now->tv_sec += ahead();
    return answer;
}

time_t time(time_t *now) noexcept
{
    timespec spec{};
    clock_gettime(CLOCK_REALTIME, &spec);
    if (now)
        *now = spec.tv_sec;
    return spec.tv_sec;
}

} // extern "C"
