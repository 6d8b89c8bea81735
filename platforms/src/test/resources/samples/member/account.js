window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "soprano@example.org",
      "username" : "soprano",
      "accountId" : "7010"
    }
  }
]
